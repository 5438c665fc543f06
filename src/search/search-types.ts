import type { PackedNames } from './engine/compact-lists.ts';

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

/** What the browser must know about the index before it searches: written when the site is built, next to the index. */
export type SearchGuide = {
  /** How many questions are indexed. */
  questions: number;
  /** The words of the answers and of the other names in alphabetical order, packed. */
  words: string;
  /** For each word, in the same order, one digit of base 36: the binary logarithm of how many answers have it; "-" where none has, "~" where none has and it is common in English. */
  spread: string;
  /** True where all questions also lie in one file: then no key need wait for the network. */
  inOne: boolean;
  /** False where there were too many words to list them all. */
  complete: boolean;
  /** Common English words that no question has, packed; they are never taken for typing errors. */
  common: string;
  /** Topics in the outline's order, each with the index's ids of its questions, parted by spaces; none where there are many. */
  topics: { id: string; title: string; pages: string }[];
  /** The telling words of the questions' other names, in the order of the topics, so that the ids stand here as they stand there. */
  aliases: PackedNames;
  /** Groups of words that are used for one another, parted by "|", their words by ",". */
  synonyms: string;
};

/** A question as a result shows it. */
export type SearchPage = {
  id: number;
  slug: string;
  topic: string;
  title: string;
  /** The answer as plain text. */
  text: string;
};

/** A question's page and its other names, in the order of the guide's. */
export type NamedPage = SearchPage & { aliases: string[] };

/** A piece of a text; `marked` where it matched the query. */
export type TextPart = { text: string; marked: boolean };

/** All parts as one plain text. */
export const textOf = (parts: TextPart[]): string => parts.map(({ text }) => text).join('');
