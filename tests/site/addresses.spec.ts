import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { addressesSchema } from '../../src/model/addresses.ts';
import { expect, test } from './fixtures.ts';
import { recordErrors } from './page-checks.ts';
import { followAddress } from './served-html.ts';

const ledger = addressesSchema.parse(parse(readFileSync('content/addresses.yaml', 'utf8')));
const publishedAddresses = [
  ...ledger.questions.flatMap(({ id, slug }) => [`questions/${slug}/`, `q/${id}/`]),
  ...ledger.topics.map(({ id }) => `topics/${id}/`),
];

test('every published address shows a page or redirects to one', async ({ server }) => {
  expect(publishedAddresses.length).toBeGreaterThan(200);
  const destinations = await Promise.all(publishedAddresses.map((address) => followAddress(server.url, address)));
  expect(destinations.filter(({ problem }) => problem !== undefined)).toEqual([]);
});

test('a short address redirects to its question', async ({ page }) => {
  await page.goto('q/12/');
  await expect(page).toHaveURL(/\/questions\/acid-transaction\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'What is an ACID transaction?' })).toBeVisible();
});

test('_redirects and nginx.http.conf redirect each short address to its question', async ({ site, catalog }) => {
  const redirects = catalog.map(({ id, slug }) => [`${site.base}q/${id}/`, `${site.base}questions/${slug}/`]).sort();
  const readBuilt = (name: string): string => readFileSync(join(resolve(site.dir), name), 'utf8');
  const netlify = readBuilt('_redirects').trim().split('\n');
  expect(netlify).toEqual(expect.arrayContaining(redirects.map(([from, to]) => `${from} ${to} 301`)));
  const nginx = readBuilt('nginx.http.conf').split('\n');
  expect(nginx).toEqual(expect.arrayContaining(redirects.map(([from, to]) => `  ${from} ${to};`)));
});

test('the sitemap lists every question and topic, and no page hidden from search engines', async ({
  pages,
  catalog,
  server,
}) => {
  const listed = new Set(pages.map((address) => address.slice(server.url.length)));
  const expected = catalog.flatMap(({ slug, topic }) => [`questions/${slug}/`, `topics/${topic}/`]);
  expect([...new Set(expected)].filter((address) => !listed.has(address))).toEqual([]);
  const unindexed = await Promise.all(
    pages.map(async (address) => ((await (await fetch(address)).text()).includes('content="noindex"') ? address : '')),
  );
  expect(unindexed.filter((address) => address !== '')).toEqual([]);
  expect([...listed].filter((address) => /^(q\/|search\/.|offline\/|404)/.test(address))).toEqual([]);
});

for (const [address, title, words] of [
  ['questions/acid-transactions/', 'What is an ACID transaction?', 'acid transactions'],
  ['question/idempotency-keys', 'What is idempotency key and how is it used in REST APIs?', 'idempotency keys'],
  ['questions/12/', 'What is an ACID transaction?', '12'],
] as const) {
  test(`an unknown address suggests similar questions: ${address}`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    const nearest = page.getByRole('region', { name: 'Did you mean' });
    await expect(nearest.getByRole('link').first()).toHaveText(title);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(words);
    await nearest.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
}

for (const [typed, meant] of [
  ['q/13)?from=chat#:~:text=shard', /questions\/sharding\/$/],
  ['questions/sharding/%29', /questions\/sharding\/$/],
  ['QUESTIONS/SHARDING/?x=1', /questions\/sharding\/\?x=1$/],
  ['questions//sharding.html', /questions\/sharding\/$/],
  ['questions/%23sharding', /questions\/#sharding$/],
] as const) {
  test(`an address from a chat leads to its page: ${typed}`, async ({ page }) => {
    await page.goto('a-z/');
    await page.goto(typed);
    await expect(page).toHaveURL(meant);
    await page.goBack();
    await expect(page).toHaveURL(/a-z\/$/);
  });
}

test('a short address of a number that does not exist says which numbers there are', async ({ page, catalog }) => {
  await page.goto('q/999/');
  await expect(page.getByText(`There is no question 999. The numbers are 1 to ${catalog.length}.`)).toBeVisible();
});

test('an unknown address without similar questions suggests nothing', async ({ page }) => {
  const addressList = page.waitForResponse('**/questions/addresses.json');
  await page.goto('wp-admin/');
  await addressList;
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('wp admin');
  await expect(page.getByRole('region', { name: 'Did you mean' })).toBeHidden();
});

test('an unknown address still offers the search if the list of addresses fails to load', async ({ page }) => {
  const errors = recordErrors(page);
  await page.route('**/questions/addresses.json', (route) => route.abort());
  const failure = page.waitForEvent('requestfailed');
  await page.goto('questions/acid-transactions/');
  await failure;
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('acid transactions');
  await expect(page.getByRole('region', { name: 'Did you mean' })).toBeHidden();
  expect(errors).toEqual([]);
});

test('only an unknown address fetches the list of all addresses', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const address of ['', 'questions/acid-transaction/', 'search/?q=cache']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(requests.length).toBeGreaterThan(2);
  expect(requests.filter((url) => url.endsWith('/addresses.json'))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the number of a question links to its short address, which redirects back', async ({ page }) => {
    await page.goto('questions/acid-transaction/');
    const number = page.getByRole('link', { name: /^No\.\s12\b/ });
    await expect(number).toHaveAttribute('href', /\/q\/12\/$/);
    await number.click();
    await expect(page).toHaveURL(/\/questions\/acid-transaction\/$/);
  });

  test('an unknown address offers the topics and the search', async ({ page }) => {
    await page.goto('questions/acid-transactions/');
    await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Topics' }).getByRole('link').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Did you mean' })).toBeHidden();
  });
});
