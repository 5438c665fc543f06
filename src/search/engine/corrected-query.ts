import type { TextPart } from '../search-types.ts';
import { CODE, plainQuery, type QueryTerm } from './parse-query.ts';

const betweenCode = new RegExp(`(${CODE.source})`);

/** The query as it was searched, corrected words marked; undefined where none was taken for another. */
export function correctedQuery(query: string, terms: QueryTerm[]): TextPart[] | undefined {
  const corrections = new Map(
    terms.flatMap(({ typed, corrected }) => (corrected ? [[typed, corrected] as const] : [])),
  );
  if (corrections.size === 0) return undefined;
  return plainQuery(query)
    .trim()
    .split(/( )/)
    .flatMap((word) => (corrections.has(word) ? word : word.split(betweenCode)))
    .map((word) => ({ text: corrections.get(word) ?? word, marked: corrections.has(word) }));
}
