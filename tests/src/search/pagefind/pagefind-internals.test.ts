import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import {
  fragmentFile,
  fragmentUrl,
  neededFile,
  PROGRAM_FILE,
  withIndexClass,
} from '../../../../src/search/pagefind/pagefind-internals.ts';

/** The parts of the index class that `pagefind.d.ts` declares. */
const members = ['init', 'search', 'loadEntry', 'loadChunk', 'loadFilterChunk', 'getPtr'];
const fields = ['loaded_chunks', 'loaded_filters', 'version', 'loadedVersion'];

test('the installed Pagefind has the private parts that the search uses', async (context) => {
  context.after(close);
  const { index } = await createIndex({ forceLanguage: 'en' });
  await index?.addCustomRecord({ url: 'a-slug', language: 'en', content: 'some words', filters: { topic: ['x'] } });
  const { files } = (await index?.getFiles()) ?? { files: [] };

  const fragments = files.filter(({ path }) => fragmentFile.test(path));
  assert.deepEqual(
    fragments.map(({ content }) => fragmentUrl(gunzipSync(content))),
    ['a-slug'],
  );
  const needed = files.map(({ path }) => path.replace(/[^/]+(?=\.pf_(?:meta|index|filter)$)/, '*'));
  for (const name of ['pagefind-entry.json', 'wasm.en.pagefind', 'index/*.pf_index', 'filter/*.pf_filter'])
    assert.ok(needed.includes(name), `${name} in ${needed.join(' ')}`);
  assert.ok(files.some(({ path }) => neededFile.test(path) && path.endsWith('.pf_meta')));

  const program = files.find(({ path }) => path === PROGRAM_FILE)?.content ?? new Uint8Array();
  const source = withIndexClass(new TextDecoder().decode(program));
  assert.match(source, /class PagefindInstance\b|PagefindInstance\s*=\s*class/);
  for (const name of [...members, ...fields]) assert.match(source, new RegExp(`\\b${name}\\b`), name);
});
