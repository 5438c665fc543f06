import type { TextPart } from '../text-part.ts';

/** One page that answers a query. */
export type SearchResult = {
  /** Address under the base path. */
  url: string;
  slug: string;
  id: number;
  title: TextPart[];
  topic: { id: string; title: string };
  /** The passage that matched, its words marked. */
  passage: TextPart[];
  /** Reads the other name by which it was found, its words marked, where none of its own words matched: "k8s". Undefined where it cannot be read. */
  alias?: () => Promise<TextPart[] | undefined>;
  /** The words to mark in the answer when one arrives there, as they stand on the page. */
  words: string[];
};

/** The whole answer to one query. */
export type SearchAnswer = {
  /** As typed, trimmed. */
  query: string;
  /** What was searched instead, where words were corrected; the corrected words are marked. */
  corrected?: TextPart[];
  /** False where no page is about the query and the results only come closest. */
  confident: boolean;
  /** True where the query holds only words that say little, and no page is about them; there are no results then. */
  tooLittle: boolean;
  /** Best first, at most as many as were asked for, of the asked topic only. */
  results: SearchResult[];
  /** How many there are, of the asked topic. */
  total: number;
  /** How many there are by topic, whatever topic was asked for, in the outline's order. */
  topics: { id: string; title: string; count: number }[];
  /** Terms that look like the query, to offer where nothing was found. */
  nearestTerms: { term: string; url: string }[];
};

export type SearchRequest = {
  query: string;
  limit: number;
  /** Only this topic's id. */
  topic?: string;
  /** Search the words as typed. */
  verbatim?: boolean;
};
