import type { SearchRequest } from './search-types.ts';

/** A search request, as the dialog, the search page and the address have it. */
export type SearchQuery = Omit<SearchRequest, 'limit'>;

/** The maximum length of a query, in UTF-16 units. The fields have it as `maxlength`. */
export const MAX_QUERY_LENGTH = 300;

const cleaned = (query: string): string =>
  query
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_QUERY_LENGTH)
    .toWellFormed()
    .trim();

/**
 * Parses the query string of an address, which may contain anything. An unknown topic is ignored.
 */
export function parseSearchUrl(queryString: string, topics: readonly string[]): SearchQuery {
  const parameters = new URLSearchParams(queryString);
  const topic = parameters.get('topic') ?? '';
  return {
    query: cleaned(parameters.get('q') ?? ''),
    ...(topics.includes(topic) ? { topic } : {}),
    ...(parameters.has('verbatim') ? { verbatim: true } : {}),
  };
}

/**
 * The request for newly typed text. The topic stays while the query only changes after its first
 * letter. A new query clears it.
 */
export function typedQuery(typed: string, { query: before, topic }: SearchQuery): SearchQuery {
  const query = typed.trim();
  return topic && query !== '' && query[0] === before[0] ? { query, topic } : { query };
}

/**
 * The query string of the search page for a request: `?q=http+2&topic=apis`. Empty for an empty
 * query.
 */
export function searchQueryString({ query, topic, verbatim }: SearchQuery): string {
  if (query === '') return '';
  const parameters = new URLSearchParams({ q: query });
  if (topic) parameters.set('topic', topic);
  if (verbatim) parameters.set('verbatim', '1');
  return `?${parameters}`;
}
