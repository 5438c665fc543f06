import type { PackedAliases } from './engine/compact-lists.ts';

/** A result of a search. */
export type SearchResult = {
  /** The path with the base path. */
  url: string;
  slug: string;
  id: number;
  title: HighlightedSpan[];
  topic: { id: string; title: string };
  /** The snippet with its matches marked. */
  snippet: HighlightedSpan[];
  /** Where the snippet is from, if title and answer do not have the words of the query. */
  from: 'answer' | 'note' | 'sources';
  /**
   * Loads the alias that matched, with its matches marked, if no word of the question matched:
   * "k8s". Undefined if it cannot be loaded.
   */
  alias?: () => Promise<HighlightedSpan[] | undefined>;
  /** True if the alias names something that the question only comes close to. */
  isNeighbour: boolean;
  /** The words to highlight on the page. */
  words: string[];
};

/** The answer to a query. */
export type SearchAnswer = {
  /** As typed, without outer spaces. */
  query: string;
  /** The query that was searched instead, with corrected words marked. */
  corrected?: HighlightedSpan[];
  /** False if no question is about the query. The results are then only the closest matches. */
  confident: boolean;
  /** The words of the query that no answer has, the most specific first. Empty if confident. */
  missing: string[];
  /** True if the first result is about a part of the query: "mutex" of "mutex and semaphore". */
  isPartly: boolean;
  /**
   * True if the query has only low-weight words and no question is about them. There are then no
   * results.
   */
  hasLittleMeaning: boolean;
  /** Best first, limited, and only of the selected topic. */
  results: SearchResult[];
  /** The number of all results in the selected topic. */
  total: number;
  /** The number of results in each topic, in the order of the outline, without the filter. */
  topics: { id: string; title: string; count: number }[];
  /** Terms that are spelled like the query, if nothing was found. */
  similarTerms: { term: string; url: string }[];
};

export type SearchRequest = {
  query: string;
  limit: number;
  /** Id of the selected topic. */
  topic?: string;
  /** True if the words must not be corrected. */
  verbatim?: boolean;
};

/** The version of the search manifest. A change of its type needs a new number. */
export const MANIFEST_FORMAT = 2;

/**
 * What the browser must know about the index before a search. The build writes it next to the
 * index.
 */
export type SearchManifest = {
  /** The version of this type. A page of an older build cannot read a newer manifest. */
  format: typeof MANIFEST_FORMAT;
  /** The ids of the questions in the index, separated by spaces, in the order of Pagefind's numbers. */
  pages: string;
  /** The words of answers and aliases in alphabetical order, packed. */
  words: string;
  /**
   * For each word a digit in base 36: the binary logarithm of its number of answers. "-" for a word
   * that only aliases have, "~" if such a word is common in English.
   */
  spread: string;
  /** True if one file has the records of all questions. */
  inOne: boolean;
  /** False if there are too many words to list them all. */
  complete: boolean;
  /** Common English words that no question has, packed. They are never corrected. */
  common: string;
  /** In the order of the outline. */
  topics: { id: string; title: string }[];
  /** The position of each question's topic, in the order of Pagefind's numbers. */
  topicOf: number[];
  /** The words of the aliases, in the order of the topics, because aliases of one topic share words. */
  aliases: PackedAliases;
  /** Forms of pasted code as regular expressions, and the words to search for. */
  codeForms: { form: string; means: string }[];
  /** Groups of synonyms separated by "|", their words by ",". */
  synonyms: string;
};

/** The record of a question in the index. */
export type SearchRecord = {
  id: number;
  slug: string;
  topic: string;
  title: string;
  /** The answer as plain text. */
  text: string;
};

/**
 * A record with the aliases of the question, in the order of the manifest. The last of them are
 * neighbours: names of things that the question only comes close to.
 */
export type RecordWithAliases = SearchRecord & { aliases: string[]; neighbours: number };

/** A span of text. It is `marked` if it matched the query. */
export type HighlightedSpan = { text: string; marked: boolean };

/** Joins spans to plain text. */
export const spansToText = (parts: HighlightedSpan[]): string => parts.map(({ text }) => text).join('');
