import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { notesSchema, type Source, sourcesSchema } from '../../src/model/notes.ts';
import { expect, test } from './fixtures.ts';

const yaml = (name: string): unknown => parse(readFileSync(`content/${name}.yaml`, 'utf8'));
const notes = new Map(Object.entries(notesSchema.parse(yaml('notes'))));
const sources = new Map(Object.entries(sourcesSchema.parse(yaml('sources'))));

/** A note as a reader sees it. */
const shownText = (text: string): string => text.replaceAll('`', '');

test('each page shows its note and its sources outside the answer', async ({ browser, baseURL, catalog }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  for (const { slug } of catalog) {
    await page.goto(`questions/${slug}/`);
    const note = page.getByRole('complementary', { name: 'Editor’s note' });
    const expected = notes.get(slug);
    await expect(note, slug).toHaveCount(expected ? 1 : 0);
    if (expected) {
      await expect(note, slug).toContainText(shownText(expected.text));
      await expect(note.locator('time'), slug).toHaveAttribute('datetime', expected.checked);
    }
    await expect(page.locator('[data-answer] aside'), slug).toHaveCount(0);
    const links = page.getByRole('region', { name: 'Sources' }).getByRole('link');
    const shown = await links.evaluateAll((all) =>
      all.map((link) => ({ title: link.textContent, url: link.getAttribute('href') })),
    );
    expect(shown, slug).toEqual(sources.get(slug) ?? []);
  }
  await context.close();
});

test('a list marks the questions with a note', async ({ page, catalog }) => {
  await page.goto('topics/security/');
  const noted = catalog.filter(({ slug, topic }) => topic === 'security' && notes.has(slug));
  expect(noted.length).toBeGreaterThan(0);
  await expect(page.getByRole('main').getByText('note', { exact: true })).toHaveCount(noted.length);
});

test('the exports have every note and source', async ({ request }) => {
  const records: { slug: string; note: string; checked: string; sources: Source[] }[] = await (
    await request.get('questions.json')
  ).json();
  // Markdown may escape a tilde in an address.
  const whole = (await (await request.get('llms-full.txt')).text()).replaceAll('\\~', '~');
  for (const { slug, note, checked, sources: links } of records) {
    expect(note, slug).toBe(shownText(notes.get(slug)?.text ?? ''));
    expect(checked, slug).toBe(notes.get(slug)?.checked ?? '');
    expect(links, slug).toEqual(sources.get(slug) ?? []);
    for (const { url } of links) expect(whole, slug).toContain(url);
  }
  const markdown = await (await request.get('questions/jwt.md')).text();
  expect(markdown).toMatch(
    /\n---\n\n\*\*Figure:\*\*[\s\S]*\n\*\*Editor’s note, checked \d{4}-\d{2}:\*\*\n\n.*HMAC[\s\S]*\n\*\*Sources:\*\*\n\n- \[/,
  );
});

test('the structured data of a page cites its sources', async ({ page }) => {
  await page.goto('questions/jwt/');
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  for (const { url } of sources.get('jwt') ?? []) expect(data).toContain(JSON.stringify(url));
});

test('the search finds a word that only a note has, and says so', async ({ page }) => {
  await page.goto('search/?q=ES256');
  const first = page.locator('search-results ol a').first();
  await expect(first).toContainText('Editor’s note:');
  await expect(first.locator('mark').first()).toHaveText('ES256');
});
