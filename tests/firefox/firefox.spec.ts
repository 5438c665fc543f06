import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { readCatalog } from '../../scripts/serve/read-catalog.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';
import type { QuestionRecord } from '../../src/lib/export/question-record.ts';
import { type Firefox, openFirefox, waitUntil } from './firefox-browser.ts';

const dir = process.env.SITE_AT_ROOT ?? 'dist';
const QUESTION = 'questions/acid-transaction/';
const TITLE = 'What is an ACID transaction?';

let firefox: Firefox;
let page: Page;
let server: Served;

before(async () => {
  [firefox, server] = await Promise.all([openFirefox(), serve({ dir })]);
});

after(() => Promise.all([firefox?.close(), server?.close()]));

beforeEach(async () => {
  page = await firefox.newPage();
});

// No test may cause a console message, an error or a violation of the content security policy.
afterEach(async () => {
  await page.close();
  assert.deepEqual(firefox.problems.splice(0), []);
});

const open = (address: string) => page.goto(server.url + address);
const collapseWhitespace = (text: string): string => text.replace(/\s+/g, ' ').trim();
const press = (...keys: Parameters<typeof page.keyboard.press>[0][]) =>
  keys.reduce((previous, key) => previous.then(() => page.keyboard.press(key)), Promise.resolve());

/** The visibleTexts of all visible elements that match a selector. */
const visibleTexts = (selector: string): Promise<string[]> =>
  page.evaluate(
    (matching) =>
      [...document.querySelectorAll(matching)].flatMap((element) =>
        element.checkVisibility() ? (element.textContent ?? '') : [],
      ),
    selector,
  );

/** Waits until a visible element that matches a selector has this text. */
const expectText = (selector: string, text: RegExp): Promise<string[]> =>
  waitUntil(
    () => visibleTexts(selector),
    (actual) => actual.some((candidate) => text.test(candidate)),
  );

const highlightedWords = (): Promise<string[]> =>
  page.evaluate(() =>
    'highlights' in CSS
      ? Array.from(CSS.highlights.get('search') ?? [], (range) => range.toString().toLowerCase())
      : [],
  );

const click = (selector: string) => page.locator(selector).click();

type Record = QuestionRecord & { answer: string };

test('the question page and the page of all questions show answers character for character', async () => {
  const catalog = readCatalog(resolve(dir)) as Record[];
  const answers = new Map(catalog.map(({ slug, answer }) => [slug, collapseWhitespace(answer)]));
  await open(QUESTION);
  assert.deepEqual(await visibleTexts('h1'), [TITLE]);
  assert.deepEqual((await visibleTexts('[data-answer]')).map(collapseWhitespace), [answers.get('acid-transaction')]);
  await open('topics/databases/');
  assert.deepEqual(await visibleTexts('h1'), ['Databases']);
  await open('questions/');
  await click('expand-all button');
  const answersById = await page.evaluate(() =>
    Array.from(document.querySelectorAll('details[id]'), ({ id, lastElementChild }) => [
      id,
      document.querySelector(`#${CSS.escape(id)} .answer`)?.textContent ?? lastElementChild?.textContent ?? '',
    ]),
  );
  assert.ok(answersById.length > 0);
  for (const [id = '', text = ''] of answersById) assert.equal(collapseWhitespace(text), answers.get(id), id);
});

test('a visitor goes to a topic, a question, the next question, and back', async () => {
  await open('');
  await click('main a[href$="/topics/databases/"]');
  await expectText('h1', /^Databases$/);
  await click(`main a[href$="/${QUESTION}"]`);
  await expectText('h1', /ACID/);
  await click('a[rel=next]');
  await waitUntil(
    () => visibleTexts('h1'),
    ([title]) => title !== undefined && title !== TITLE,
  );
  // `page.goBack()` waits for a load event, which a page from the back/forward cache does not fire.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expectText('h1', /ACID/);
});

test('the search dialog corrects a misspelt query, and the page highlights the words', async () => {
  await open(QUESTION);
  await press('/');
  await page.keyboard.type('idempotncy key');
  await expectText('dialog .corrected em', /^idempotency$/);
  await expectText('dialog [role=option]', /What is idempotency key/);
  await press('Enter');
  await expectText('h1', /idempotency key/);
  await waitUntil(highlightedWords, (words) => words.includes('idempotency'));
});

test('the search page shows results for its address and for typed text, with highlights', async () => {
  await open('search/?q=idempotncy');
  await expectText('.corrected em', /^idempotency$/);
  await expectText('ol[data-results] mark', /^idempotency$/i);
  await click('main input[name=q]');
  await page.keyboard.down('Control');
  await press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('deadlock');
  await expectText('ol[data-results][data-query=deadlock] a', /deadlock/i);
  assert.equal(new URL(page.url()).search, '?q=deadlock');
});

test('a copied link can be pasted', async () => {
  await open(QUESTION);
  await click('::-p-aria([name="Copy link"][role="button"])');
  await expectText('copy-notice', /Link copied/);
  await press('/');
  await page.keyboard.down('Control');
  await press('v');
  await page.keyboard.up('Control');
  const pasted = await page.$eval('dialog input', (input) => (input as HTMLInputElement).value);
  assert.match(pasted, /^https:.*\/questions\/acid-transaction\/$/);
});

test('without clipboard access the text is shown selected', async () => {
  await open(QUESTION);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await click('::-p-aria([name="Copy link"][role="button"])');
  const selected = () =>
    page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('copy-notice textarea');
      return field?.value.slice(field.selectionStart, field.selectionEnd) ?? '';
    });
  await waitUntil(selected, (text) => text.endsWith(`/${QUESTION}`));
  await press('Escape');
});

test('the theme can be switched and survives a reload', async () => {
  await open(QUESTION);
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const initial = await background();
  await click('theme-toggle button');
  const switched = await waitUntil(background, (colour) => colour !== initial);
  await page.reload();
  assert.equal(await background(), switched);
});

const skip = existsSync(join(dir, 'sw.js')) ? false : 'this build has no service worker';

test('after one visit reading and searching work offline', { skip }, async () => {
  const site = await serve({ dir });
  await page.goto(site.url);
  await waitUntil(() => page.evaluate(() => navigator.serviceWorker.controller !== null), Boolean);
  await site.close();
  await page.goto(site.url + QUESTION);
  await expectText('h1', /ACID/);
  await press('/');
  await page.keyboard.type('deadlock');
  await expectText('dialog [role=option]', /deadlock/i);
  await press('Enter');
  await expectText('h1', /deadlock/i);
});
