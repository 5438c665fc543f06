import type { IndexedNote } from '../../../src/search/engine/find-in-notes.ts';
import type { RecordWithAliases } from '../../../src/search/search-types.ts';
import { type IndexFile, indexPages, type PageIndex } from './index-pages.ts';
import { englishWords, indexTerms } from './index-terms.ts';
import { buildManifest } from './search-manifest.ts';
import type { SearchSources } from './search-sources.ts';

/**
 * Builds all files of the folder `pagefind/`: Pagefind's index, the search manifest, and a record
 * for each question.
 */
export async function buildSearchIndex(sources: SearchSources): Promise<IndexFile[]> {
  const { topics, terms, synonyms, codeForms } = sources;
  const { files, questions, chunks } = await indexPages(sources.questions.map(withSortedAliases));
  const manifest = buildManifest({ topics, synonyms, codeForms, questions, english: englishWords });
  const records = questions.map(({ page, question }): [string, RecordWithAliases] => [page, question]);
  return [
    ...files,
    json('chunks.json', chunks),
    json('manifest.json', manifest),
    json('terms.json', terms),
    json('notes.json', notesOf(questions, sources.notes)),
    ...records.flatMap(questionFiles),
    ...(manifest.inOne ? [json('pages.json', Object.fromEntries(records))] : []),
  ];
}

const notesOf = (questions: PageIndex['questions'], notes: SearchSources['notes']): IndexedNote[] =>
  questions.flatMap(({ page, question }) =>
    (notes.get(question.slug) ?? []).map(({ from, text }): IndexedNote => ({ page, from, text })),
  );

/** Few searches show an alias, so aliases have a file of their own. */
function questionFiles([page, { aliases, neighbours: _, ...question }]: [string, RecordWithAliases]): IndexFile[] {
  const record = json(`page/${page}.json`, question);
  return aliases.length === 0 ? [record] : [record, json(`names/${page}.json`, aliases)];
}

/** Sorted by their words, aliases take fewer bytes in the manifest. Neighbours stay last. */
function withSortedAliases(question: RecordWithAliases): RecordWithAliases {
  const firstNeighbour = question.aliases.length - question.neighbours;
  const aliases = question.aliases
    .map((name, index) => ({ name, group: Number(index >= firstNeighbour), words: wordsOf(name) }))
    .sort((a, b) => a.group - b.group || Number(a.words > b.words) - Number(a.words < b.words));
  return { ...question, aliases: aliases.map(({ name }) => name) };
}

const wordsOf = (name: string): string => [...new Set(indexTerms(name))].sort().join(' ');

const json = (path: string, value: unknown): IndexFile => ({ path, content: Buffer.from(JSON.stringify(value)) });
