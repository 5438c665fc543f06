import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { addressesSchema } from '../../src/model/addresses.ts';
import { expect, test } from './fixtures.ts';
import { readLanding } from './read-landing.ts';

const ledger = addressesSchema.parse(parse(readFileSync('content/addresses.yaml', 'utf8')));
const published = [
  ...ledger.questions.flatMap(({ id, slug }) => [`questions/${slug}/`, `q/${id}/`]),
  ...ledger.topics.map(({ id }) => `topics/${id}/`),
];

test('every address that was ever published is answered by a page, or leads to one', async ({ served }) => {
  expect(published.length).toBeGreaterThan(200);
  const landings = await Promise.all(published.map((address) => readLanding(served.url, address)));
  expect(landings.filter(({ problem }) => problem !== undefined)).toEqual([]);
});

test('a short address opens its question', async ({ page }) => {
  await page.goto('q/12/');
  await expect(page).toHaveURL(/\/questions\/acid-transaction\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'What is an ACID transaction?' })).toBeVisible();
});

test('hosts that read files of redirects read the same there', async ({ site, catalog }) => {
  const lines = catalog.map(({ id, slug }) => [`${site.base}q/${id}/`, `${site.base}questions/${slug}/`]).sort();
  const read = (name: string): string => readFileSync(join(resolve(site.dir), name), 'utf8');
  const underscore = read('_redirects').trim().split('\n');
  expect(underscore).toEqual(expect.arrayContaining(lines.map(([from, to]) => `${from} ${to} 301`)));
  const nginx = read('nginx.http.conf').split('\n');
  expect(nginx).toEqual(expect.arrayContaining(lines.map(([from, to]) => `  ${from} ${to};`)));
});

test('the sitemap holds every question and topic, and only pages for readers', async ({ pages, catalog, served }) => {
  const listed = new Set(pages.map((address) => address.slice(served.url.length)));
  const wanted = catalog.flatMap(({ slug, topic }) => [`questions/${slug}/`, `topics/${topic}/`]);
  expect([...new Set(wanted)].filter((address) => !listed.has(address))).toEqual([]);
  const hidden = await Promise.all(
    pages.map(async (address) => ((await (await fetch(address)).text()).includes('content="noindex"') ? address : '')),
  );
  expect(hidden.filter((address) => address !== '')).toEqual([]);
  expect([...listed].filter((address) => /^(q\/|search\/.|offline\/|404)/.test(address))).toEqual([]);
});

for (const [address, title, words] of [
  ['questions/acid-transactions/', 'What is an ACID transaction?', 'acid transactions'],
  ['question/idempotency-keys', 'What is idempotency key and how is it used in REST APIs?', 'idempotency keys'],
  ['questions/12/', 'What is an ACID transaction?', '12'],
] as const) {
  test(`a wrong address names the closest questions: ${address}`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    const nearest = page.getByRole('region', { name: 'Did you mean' });
    await expect(nearest.getByRole('link').first()).toHaveText(title);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(words);
    await nearest.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
}

test('an address that is like no other names none', async ({ page }) => {
  const asked = page.waitForResponse('**/questions/addresses.json');
  await page.goto('wp-admin/');
  await asked;
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('wp admin');
  await expect(page.getByRole('region', { name: 'Did you mean' })).toBeHidden();
});

test('where the list of addresses cannot be fetched, a wrong address still offers the search', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.route('**/questions/addresses.json', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.goto('questions/acid-transactions/');
  await failed;
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('acid transactions');
  await expect(page.getByRole('region', { name: 'Did you mean' })).toBeHidden();
  expect(errors).toEqual([]);
});

test('only a wrong address asks for the list of all', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const address of ['', 'questions/acid-transaction/', 'search/?q=cache']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => url.endsWith('/addresses.json'))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the number of a question is the link to its short address, and that leads back', async ({ page }) => {
    await page.goto('questions/acid-transaction/');
    const number = page.getByRole('link', { name: /^No\.\s12\b/ });
    await expect(number).toHaveAttribute('href', /\/q\/12\/$/);
    await number.click();
    await expect(page).toHaveURL(/\/questions\/acid-transaction\/$/);
  });

  test('a wrong address offers the topics and the search', async ({ page }) => {
    await page.goto('questions/acid-transactions/');
    await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Topics' }).getByRole('link').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Did you mean' })).toBeHidden();
  });
});
