import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import {
  fragmentFile,
  fragmentUrl,
  INDEX_LANGUAGE,
  metadataFile,
  readMetadata,
  readPostings,
} from '../../../../src/search/pagefind/index-files.ts';

/** Enough pages and words for numbers of one, two and four bytes, and for two files. */
const pages = Array.from({ length: 300 }, (_, number) => ({
  slug: `slug-${number}`,
  title: `title${number} shared`,
  words: ['all', `only${number}`, `of${number % 7}`, ...Array.from({ length: 40 }, (_, at) => `w${number}x${at}`)],
}));

async function buildIndex() {
  const { index } = await createIndex({ forceLanguage: INDEX_LANGUAGE, includeCharacters: '+#=' });
  for (const { slug, title, words } of pages)
    await index?.addCustomRecord({
      url: slug,
      language: INDEX_LANGUAGE,
      content: words.join(' '),
      meta: { title },
      filters: { topic: ['x'] },
    });
  return (await index?.getFiles())?.files ?? [];
}

test('the posting lists of an index are those of its pages', async (context) => {
  context.after(close);
  const files = await buildIndex();
  const contentOf = (path: string | undefined) => files.find((each) => each.path === path)?.content ?? new Uint8Array();
  const metadata = await readMetadata(contentOf(files.find(({ path }) => metadataFile.test(path))?.path));

  const fragments = files.filter(({ path }) => fragmentFile.test(path));
  const slugs = new Map(
    await Promise.all(
      fragments.map(async ({ path, content }) => [fragmentFile.exec(path)?.[1], await fragmentUrl(content)] as const),
    ),
  );
  assert.deepEqual(new Set(metadata.pages.map((id) => slugs.get(id))), new Set(pages.map(({ slug }) => slug)));

  assert.ok(metadata.chunks.length > 1);
  const found = new Map<string, Set<string>>();
  let before = '';
  for (const { from, file } of metadata.chunks) {
    const lists = await readPostings(contentOf(file));
    const words = [...lists.keys()];
    assert.deepEqual(words, words.toSorted());
    assert.ok(before < from && words[0]?.startsWith(from), `${before} < ${from} <= ${words[0]}`);
    before = words.at(-1) ?? '';
    for (const [word, list] of lists)
      found.set(
        word,
        new Set(
          list.map(({ page, inTitle }) => `${slugs.get(metadata.pages[page] ?? '')} ${inTitle ? 'title' : 'text'}`),
        ),
      );
  }
  const expected = new Map<string, Set<string>>();
  const add = (word: string, place: string) => expected.set(word, (expected.get(word) ?? new Set()).add(place));
  for (const { slug, title, words } of pages) {
    for (const word of title.split(' ')) add(word, `${slug} title`);
    for (const word of words) add(word, `${slug} text`);
  }
  assert.deepEqual(found, expected);
});

test('a file that its host has unzipped reads the same, and a damaged file is an error', async (context) => {
  context.after(close);
  const zipped = (await buildIndex()).find(({ path }) => metadataFile.test(path))?.content ?? new Uint8Array();
  const unzipped = new Uint8Array(gunzipSync(zipped));
  assert.deepEqual(await readMetadata(unzipped), await readMetadata(zipped));
  await assert.rejects(readMetadata(unzipped.subarray(0, unzipped.length / 2)), RangeError);
  await assert.rejects(readMetadata(zipped.subarray(0, zipped.length / 2)));
  await assert.rejects(readMetadata(new TextEncoder().encode('Not found')), /no file of a Pagefind index/);
});
