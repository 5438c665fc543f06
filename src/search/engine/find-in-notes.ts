import type { SearchRecord, SearchResult } from '../search-types.ts';
import { findMatches, type TextMatch } from './find-matches.ts';
import { CODE, normalizeQuery, type QueryTerm } from './parse-query.ts';
import { highlightedLine, snippet } from './snippet.ts';
import { isLowWeightWord, isStopWord, mayBecomeLowWeight } from './stop-words.ts';
import { joinedForm, readText } from './tokenize.ts';
import { isKnown, type Vocabulary } from './vocabulary.ts';

/** The editor's note of a question as plain text, by the question's id in the index. */
export type IndexedNote = { page: string; note: string };

/** A query as typed, and its terms. */
export type ParsedQuery = { query: string; terms: QueryTerm[] };

/** What the notes need of the index. */
type NotedIndex = {
  vocabulary: Vocabulary;
  page(id: string): Promise<SearchRecord>;
  notes(): Promise<IndexedNote[]>;
};

/** A result from a note. It is complete if title, answer and note have all words of the query. */
export type NotedResult = { result: SearchResult; isComplete: boolean };

/**
 * Finds the question whose note has words that no title, answer or alias has. It is asked last, and only if the rest
 * has no sure answer, so notes weigh less than answers. `placeOf` gives the address and the topic of a question.
 */
export async function askNotes(
  { query, terms }: ParsedQuery,
  index: NotedIndex,
  placeOf: (page: SearchRecord) => Pick<SearchResult, 'url' | 'slug' | 'id' | 'topic'>,
): Promise<NotedResult | undefined> {
  const unknown = unknownTerms(query, index.vocabulary);
  const found = unknown.length > 0 ? bestNote(unknown, await index.notes()) : undefined;
  if (!found) return undefined;
  const page = await index.page(found.page);
  const known = terms.filter(({ lowWeight, corrected, forms }) => !lowWeight && !corrected && forms.length > 0);
  const inPage = findMatches(readText(`${page.title} ${page.text} ${found.note}`), known);
  const words = found.matches.map(({ start, end }) => found.note.slice(start, end));
  return {
    result: {
      ...placeOf(page),
      title: highlightedLine(page.title, findMatches(readText(page.title), terms)),
      snippet: snippet(found.note, found.matches, () => 1),
      fromNote: true,
      words: [...new Set(words)],
    },
    isComplete: found.isComplete && known.every((term) => inPage.some((match) => match.term === term)),
  };
}

/** In characters. Shorter words are in too many notes. */
const MIN_LENGTH = 3;

/** The words of a query that carry meaning and that no title, answer or alias has. */
function unknownTerms(query: string, vocabulary: Vocabulary): QueryTerm[] {
  const words = normalizeQuery(query)
    .split(' ')
    .flatMap((typed) => typed.split(CODE));
  return [...new Set(words)]
    .map((typed) => ({ typed, joined: joinedForm(typed) }))
    .filter(({ joined }) => joined.length >= MIN_LENGTH && !isKnown(vocabulary, joined))
    .filter(({ joined }) => !isStopWord(joined) && !isLowWeightWord(joined) && !mayBecomeLowWeight(joined))
    .map(({ typed, joined }) => ({
      ...{ typed, forms: [[joined]], prefix: false, certainty: 1 },
      ...{ lowWeight: false, synonyms: [], phrase: false },
    }));
}

type FoundNote = IndexedNote & { matches: TextMatch[]; isComplete: boolean };

/** The note with the most of these words. Undefined if none has one. */
function bestNote(unknown: QueryTerm[], notes: readonly IndexedNote[]): FoundNote | undefined {
  let best: (FoundNote & { count: number }) | undefined;
  for (const { page, note } of notes) {
    const matches = findMatches(readText(note), unknown);
    const count = new Set(matches.map(({ term }) => term)).size;
    if (count > (best?.count ?? 0)) best = { page, note, matches, count, isComplete: count === unknown.length };
  }
  return best;
}
