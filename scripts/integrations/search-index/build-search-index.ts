import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NamedPage } from '../../../src/search/search-types.ts';
import { type IndexFile, indexPages } from './index-pages.ts';
import { englishWords, fullWords } from './index-terms.ts';
import { makeGuide } from './search-manifest.ts';
import type { SearchSources } from './search-sources.ts';

/** Write the search index of a site into its folder `pagefind`, and return how many questions it has. */
export async function writeSearch(
  outDir: string,
  { topics, terms, synonyms, questions: pages }: SearchSources,
): Promise<number> {
  const { files, questions } = await indexPages(pages.map(withNamesInOrder));
  const records = questions.map(({ page, question }): [string, unknown] => [page, question]);
  const guide = makeGuide({ topics, synonyms, questions, english: englishWords });
  const written = [
    ...files,
    json('guide.json', guide),
    json('terms.json', terms),
    ...questions.flatMap(({ page, question: { aliases, ...question } }) => [
      json(`page/${page}.json`, question),
      ...(aliases.length > 0 ? [json(`names/${page}.json`, aliases)] : []),
    ]),
    ...(guide.inOne ? [json('pages.json', Object.fromEntries(records))] : []),
  ];
  await writeAll(join(outDir, 'pagefind'), written);
  return questions.length;
}

/** Names in the order of their words take fewer bytes in the guide. */
function withNamesInOrder(question: NamedPage): NamedPage {
  const aliases = question.aliases
    .map((name) => ({ name, words: [...new Set(fullWords(name))].sort().join(' ') }))
    .sort((a, b) => Number(a.words > b.words) - Number(a.words < b.words));
  return { ...question, aliases: aliases.map(({ name }) => name) };
}

const json = (path: string, value: unknown): IndexFile => ({ path, content: Buffer.from(JSON.stringify(value)) });

/** Write the files into an empty folder. */
async function writeAll(dir: string, files: IndexFile[]): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  for (const folder of new Set(files.map(({ path }) => dirname(join(dir, path)))))
    await mkdir(folder, { recursive: true });
  for (const { path, content } of files) await writeFile(join(dir, path), content);
}
