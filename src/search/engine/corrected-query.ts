import type { HighlightedSpan } from '../search-types.ts';
import { CODE, normalizeQuery, type QueryTerm } from './parse-query.ts';

const betweenCode = new RegExp(`(${CODE.source})`);

/**
 * The query as it was searched, with corrected words marked. Undefined if no word was corrected.
 */
export function correctedQuery(query: string, terms: QueryTerm[]): HighlightedSpan[] | undefined {
  const corrections = new Map(
    terms.flatMap(({ typed, corrected }) => (corrected ? [[typed, corrected] as const] : [])),
  );
  if (corrections.size === 0) return undefined;
  return normalizeQuery(query)
    .trim()
    .split(/( )/)
    .flatMap((word) => (corrections.has(word) ? word : word.split(betweenCode)))
    .map((word) => ({ text: corrections.get(word) ?? word, marked: corrections.has(word) }));
}
