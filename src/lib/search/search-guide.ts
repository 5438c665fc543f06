import type { PackedNames } from './packed-names.ts';

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
