import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { readCatalog } from '../../scripts/serve/read-catalog.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';
import type { QuestionRecord } from '../../src/lib/export/question-record.ts';
import { eventually } from './eventually.ts';
import { type Firefox, openFirefox } from './open-firefox.ts';

const dir = process.env.SITE_AT_ROOT ?? 'dist';
const QUESTION = 'questions/acid-transaction/';
const TITLE = 'What is an ACID transaction?';

let firefox: Firefox;
let page: Page;
let served: Served;

before(async () => {
  [firefox, served] = await Promise.all([openFirefox(), serve({ dir })]);
});

after(() => Promise.all([firefox?.close(), served?.close()]));

beforeEach(async () => {
  page = await firefox.newPage();
});

// Whatever a test does, every page is silent and keeps its policy.
afterEach(async () => {
  await page.close();
  assert.deepEqual(firefox.notes.splice(0), []);
});

const go = (address: string) => page.goto(served.url + address);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const press = (...keys: Parameters<typeof page.keyboard.press>[0][]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** The texts of all elements that match and can be seen. */
const texts = (selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].flatMap((found) =>
        found.checkVisibility() ? (found.textContent ?? '') : [],
      ),
    selector,
  );

/** Waits until one of them has this text. */
const shows = (selector: string, text: RegExp): Promise<string[]> =>
  eventually(
    () => texts(selector),
    (found) => found.some((one) => text.test(one)),
  );

const markedWords = (): Promise<string[]> =>
  page.evaluate(() =>
    'highlights' in CSS
      ? Array.from(CSS.highlights.get('search') ?? [], (range) => range.toString().toLowerCase())
      : [],
  );

const click = (selector: string) => page.locator(selector).click();

type Record = QuestionRecord & { answer: string };

test('a question, a topic and the list of all answers can be read, word for word', async () => {
  const catalog = readCatalog(resolve(dir)) as Record[];
  const answers = new Map(catalog.map(({ slug, answer }) => [slug, oneLine(answer)]));
  await go(QUESTION);
  assert.deepEqual(await texts('h1'), [TITLE]);
  assert.deepEqual((await texts('[data-answer]')).map(oneLine), [answers.get('acid-transaction')]);
  await go('topics/databases/');
  assert.deepEqual(await texts('h1'), ['Databases']);
  await go('questions/');
  await click('expand-all button');
  const shown = await page.evaluate(() =>
    Array.from(document.querySelectorAll('details[id]'), ({ id, lastElementChild }) => [
      id,
      document.querySelector(`#${CSS.escape(id)} .answer`)?.textContent ?? lastElementChild?.textContent ?? '',
    ]),
  );
  assert.ok(shown.length > 0);
  for (const [id = '', text = ''] of shown) assert.equal(oneLine(text), answers.get(id), id);
});

test('from a question on to the next, to its topic, and back', async () => {
  await go('');
  await click('main a[href$="/topics/databases/"]');
  await shows('h1', /^Databases$/);
  await click(`main a[href$="/${QUESTION}"]`);
  await shows('h1', /ACID/);
  await click('a[rel=next]');
  await eventually(
    () => texts('h1'),
    ([title]) => title !== undefined && title !== TITLE,
  );
  // Puppeteer's own way back waits for a load that a page kept as it was does not have.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await shows('h1', /ACID/);
});

test('a misspelt search in the dialog is corrected, and leads to the words on the page', async () => {
  await go(QUESTION);
  await press('/');
  await page.keyboard.type('idempotncy key');
  await shows('dialog .corrected em', /^idempotency$/);
  await shows('dialog [role=option]', /What is idempotency key/);
  await press('Enter');
  await shows('h1', /idempotency key/);
  await eventually(markedWords, (words) => words.includes('idempotency'));
});

test('the search page answers its address and what is typed, with the words marked', async () => {
  await go('search/?q=idempotncy');
  await shows('.corrected em', /^idempotency$/);
  await shows('ol[data-results] mark', /^idempotency$/i);
  await click('main input[name=q]');
  await page.keyboard.down('Control');
  await press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('deadlock');
  await shows('ol[data-results][data-query=deadlock] a', /deadlock/i);
  assert.equal(new URL(page.url()).search, '?q=deadlock');
});

test('a link is copied, and can be pasted', async () => {
  await go(QUESTION);
  await click('::-p-aria([name="Copy link"][role="button"])');
  await shows('copy-notice', /Link copied/);
  await press('/');
  await page.keyboard.down('Control');
  await press('v');
  await page.keyboard.up('Control');
  const pasted = await page.$eval('dialog input', (input) => (input as HTMLInputElement).value);
  assert.match(pasted, /^https:.*\/questions\/acid-transaction\/$/);
});

test('where Firefox refuses to copy, the text is shown selected', async () => {
  await go(QUESTION);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await click('::-p-aria([name="Copy link"][role="button"])');
  const selected = () =>
    page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('copy-notice textarea');
      return field?.value.slice(field.selectionStart, field.selectionEnd) ?? '';
    });
  await eventually(selected, (text) => text.endsWith(`/${QUESTION}`));
  await press('Escape');
});

test('the theme can be changed, and is remembered', async () => {
  await go(QUESTION);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const before = await ground();
  await click('theme-toggle button');
  const after = await eventually(ground, (colour) => colour !== before);
  await page.reload();
  assert.equal(await ground(), after);
});

const noWorker = existsSync(join(dir, 'sw.js')) ? false : 'this build keeps nothing for a visitor without a network';

test('without a network, what was visited once can be read and searched', { skip: noWorker }, async () => {
  const site = await serve({ dir });
  await page.goto(site.url);
  await eventually(() => page.evaluate(() => navigator.serviceWorker.controller !== null), Boolean);
  await site.close();
  await page.goto(site.url + QUESTION);
  await shows('h1', /ACID/);
  await press('/');
  await page.keyboard.type('deadlock');
  await shows('dialog [role=option]', /deadlock/i);
  await press('Enter');
  await shows('h1', /deadlock/i);
});
