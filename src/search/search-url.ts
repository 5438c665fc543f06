import type { SearchRequest } from './search-types.ts';

/** What a visitor asks for; the same in the dialog, on the page and in its address. */
export type SearchWish = Omit<SearchRequest, 'limit'>;

/** The longest query that is searched; also the `maxlength` of the fields. */
export const LONGEST_QUERY = 300;

const cleaned = (query: string): string =>
  query
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUERY)
    .toWellFormed()
    .trim();

/** What the address asks for. Anything may stand there; a topic that is not known is no filter. */
export function searchWish(queryString: string, topics: readonly string[]): SearchWish {
  const parameters = new URLSearchParams(queryString);
  const topic = parameters.get('topic') ?? '';
  return {
    query: cleaned(parameters.get('q') ?? ''),
    ...(topics.includes(topic) ? { topic } : {}),
    ...(parameters.has('verbatim') ? { verbatim: true } : {}),
  };
}

/** What is wished when this is typed. The topic stays while the query goes on from what it was, and not for another one. */
export function typedWish(typed: string, { query: before, topic }: SearchWish): SearchWish {
  const query = typed.trim();
  return topic && query !== '' && query[0] === before[0] ? { query, topic } : { query };
}

/** The part of the search page's address that asks for this: `?q=http+2&topic=apis`, or nothing for an empty query. */
export function searchAddress({ query, topic, verbatim }: SearchWish): string {
  if (query === '') return '';
  const parameters = new URLSearchParams({ q: query });
  if (topic) parameters.set('topic', topic);
  if (verbatim) parameters.set('verbatim', '1');
  return `?${parameters}`;
}
