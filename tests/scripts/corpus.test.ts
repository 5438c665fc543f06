import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildContent } from '../../scripts/content/build-content.ts';
import { contentFolder, readSources } from '../../scripts/content/read/content-files.ts';
import { decodeText } from '../../scripts/content/read/decode-text.ts';
import { parseSeed } from '../../scripts/content/read/parse-seed.ts';
import { readDataFiles } from '../../scripts/content/read/read-data-files.ts';
import { planWrites } from '../../scripts/content/write/write-content.ts';
import { plainText } from '../../src/lib/answers/plain-text.ts';
import { renderMdx } from '../fuzz/render-mdx.ts';

const root = join(import.meta.dirname, '../..');
const folder = contentFolder(join(root, 'content'), root);
const sources = readSources(folder);
const content = buildContent(sources, folder.fileOf);
const corrections = readDataFiles(sources.texts, folder.fileOf).files.corrections.value;
const seed = parseSeed(decodeText(sources.seed, 'seed.txt').lines, 'seed.txt').questions;

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An answer in the seed, with its corrections applied and without backticks and fences. */
function answerText(number: number, slug: string): string {
  const applicable = corrections.filter(({ question }) => question === undefined || question === slug);
  const corrected = applicable.reduce(
    (text, { find, replace }) => text.replaceAll(find, () => replace),
    seed[number - 1]?.answer ?? '',
  );
  return squeeze(corrected.replace(/^```.*$/gm, '').replaceAll('`', ''));
}

test('the content has no problems, and the committed files are up to date', () => {
  assert.deepEqual(content.problems, []);
  const { changed, deleted } = planWrites(content.pages, sources.pages);
  assert.deepEqual({ changed, deleted }, { changed: [], deleted: [] }, 'Run `npm run content` and commit the changes.');
  for (const [name, text] of content.texts) assert.equal(text, sources.texts.get(name), name);
});

test('every page contains its answer unchanged', () => {
  assert.equal(content.pages.size, seed.length);
  for (const [path, source] of content.pages) {
    const [front = '', ...rest] = source.split('\n---\n\n');
    const number = Number(/^number: (\d+)$/m.exec(front)?.[1]);
    const body = rest.join('\n---\n\n');
    const expected = answerText(number, path.replace(/^.*\/|\.mdx$/g, ''));
    assert.equal(squeeze(plainText(body)), expected, path);
    assert.equal(squeeze(renderMdx(body).text), expected, path);
  }
});
