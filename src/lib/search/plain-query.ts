import { LONGEST_QUERY } from './search-address.ts';

/** A query in plain characters: one width, one kind of hyphen and quote, no possessives, single spaces, none in "n + 1". A last space is kept: it ends the last word. */
export function plainQuery(query: string): string {
  return query
    .slice(0, LONGEST_QUERY)
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/(?<=\p{L})'s\b/giu, '')
    .replace(/\s+/g, ' ')
    .replace(/\b(\p{L}) ?\+ ?(?=\d)/gu, '$1+')
    .trimStart();
}
