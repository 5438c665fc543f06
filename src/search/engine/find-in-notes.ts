import type { SearchRecord, SearchResult } from '../search-types.ts';
import { findMatches, type TextMatch } from './find-matches.ts';
import type { QueryTerm } from './parse-query.ts';
import type { Candidate } from './rank.ts';
import { highlightedLine, snippet } from './snippet.ts';
import { joinedForm, readText, type TokenizedText } from './tokenize.ts';

/**
 * The editor's note of a question, or the titles of its sources, as plain text. `page` is the
 * question's id in the index.
 */
export type IndexedNote = { page: string; from: 'note' | 'sources'; text: string };

/** The terms of a query with their weights, and the questions that were found for it. */
export type AskedQuery = { weights: Map<QueryTerm, number>; candidates: Candidate[] };

/** What the notes need of the index. */
type NotedIndex = {
  page(id: string): Promise<SearchRecord>;
  notes(): Promise<IndexedNote[]>;
};

/** A result from a note. It is complete if title, answer and note have all words of the query. */
export type NotedResult = { result: SearchResult; isComplete: boolean };

/** A note must add this share of the query to what title and answer have. */
const MIN_GAIN = 0.15;

/**
 * Finds the question that has the most of a query together with its note. It is asked last, and only
 * if the rest has no sure answer, so notes weigh less than answers. Undefined if no note adds enough.
 * `placeOf` gives the address and the topic of a question.
 */
export async function askNotes(
  { weights, candidates }: AskedQuery,
  index: NotedIndex,
  placeOf: (page: SearchRecord) => Pick<SearchResult, 'url' | 'slug' | 'id' | 'topic'>,
): Promise<NotedResult | undefined> {
  const terms = [...weights.keys()].filter(({ lowWeight, phrase }) => !lowWeight && !phrase).map(withForm);
  const missingIn = new Map(candidates.map(({ id, own }) => [id, new Set(own.missing.map(({ typed }) => typed))]));
  const share = (missing: QueryTerm[]) => 1 - weightOf(missing, weights) / (weightOf(terms, weights) || 1);
  const [closest] = candidates;
  let best: Noted | undefined;
  let most = (closest ? share(terms.filter(isIn(missingIn.get(closest.id)))) : 0) + MIN_GAIN;
  for (const { page, from, text: plain } of await index.notes()) {
    const before = missingIn.has(page) ? terms.filter(isIn(missingIn.get(page))) : terms;
    const text = readText(plain);
    const matches = findMatches(text, before);
    const missing = before.filter((term) => !matches.some((match) => match.term === term));
    if (matches.length === 0 || share(missing) < most) continue;
    best = { page, from, text, matches, isComplete: missing.length === 0 };
    most = share(missing);
  }
  return best && notedResult(best, terms, await index.page(best.page), placeOf);
}

type Noted = Pick<IndexedNote, 'page' | 'from'> & { text: TokenizedText; matches: TextMatch[]; isComplete: boolean };

function notedResult(
  { from, text, matches, isComplete }: Noted,
  terms: QueryTerm[],
  page: SearchRecord,
  placeOf: (page: SearchRecord) => Pick<SearchResult, 'url' | 'slug' | 'id' | 'topic'>,
): NotedResult {
  return {
    result: {
      ...placeOf(page),
      title: highlightedLine(page.title, findMatches(readText(page.title), terms)),
      snippet: snippet(text.text, findMatches(text, terms), () => 1),
      from,
      isNeighbour: false,
      words: [...new Set(matches.map(({ start, end }) => text.text.slice(start, end)))],
    },
    isComplete,
  };
}

/** A word that no question has is looked for as it was typed. */
const withForm = (term: QueryTerm): QueryTerm =>
  term.forms.length > 0 ? term : { ...term, forms: [[joinedForm(term.typed)]] };

const isIn =
  (typed: ReadonlySet<string> | undefined) =>
  (term: QueryTerm): boolean =>
    typed?.has(term.typed) ?? false;

function weightOf(terms: QueryTerm[], weights: Map<QueryTerm, number>): number {
  const byTyped = new Map(Array.from(weights, ([{ typed }, weight]) => [typed, weight]));
  return terms.reduce((sum, { typed }) => sum + (byTyped.get(typed) ?? 0), 0);
}
