import { stemOf } from '../../lib/text/stem.ts';
import type { SearchManifest } from '../search-types.ts';
import { frontDecode, readBloomFilter, unpackAliases } from './compact-lists.ts';
import { decodeSynonyms, type SynonymIndex } from './query-synonyms.ts';
import { isLowWeightWord } from './stop-words.ts';

/** An alias of a question. */
export type Alias = {
  page: string;
  position: number;
  words: string[];
  stems: string[];
  /** The weight of each of its words. */
  weights: number[];
};

/** The words that a search can find. */
export type Vocabulary = {
  questions: number;
  complete: boolean;
  /** In alphabetical order. */
  words: string[];
  /** About how many questions have a word in their text or in an alias. */
  frequency: Map<string, number>;
  /** The frequency of all words of a stem together. */
  stems: Map<string, number>;
  /** True for common English words that no question has. */
  isCommon: (word: string) => boolean;
  /** Aliases by the stems of their words. */
  aliases: Map<string, Alias[]>;
  synonyms: SynonymIndex;
  /** The words of the answers, without those of aliases. */
  written: { words: string[]; stems: Set<string> };
};

/** Decodes the lists of the manifest. */
export function decodeVocabulary(manifest: SearchManifest): Vocabulary {
  const list = frontDecode(manifest.words);
  const aliases = readAliases(manifest, list);
  const written = list.filter((_, index) => isWritten(manifest.spread[index]));
  const frequency = frequencies(manifest, list, aliases);
  const vocabulary = {
    questions: manifest.topicOf.length,
    complete: manifest.complete,
    words: list,
    frequency,
    stems: countStems(frequency),
    isCommon: readBloomFilter(manifest.common),
    aliases: byStem(aliases),
    written: { words: written, stems: new Set(written.map(stemOf)) },
    synonyms: decodeSynonyms(manifest.synonyms),
  };
  const weights = new Map(list.map((word) => [word, weightIn(vocabulary, word)]));
  for (const alias of aliases) alias.weights = alias.words.map((word) => weights.get(word) ?? 0);
  return vocabulary;
}

/** In `spread`: a word that only aliases have. */
export const ALIAS_ONLY = '-';
/**
 * In `spread`: a word that only aliases have and that is common in English. It is treated as
 * frequent.
 */
export const COMMON_ALIAS_ONLY = '~';
/** The assumed share of questions that have a common English word. */
const ASSUMED_FREQUENCY = 1 / 16;

const isWritten = (digit: string | undefined): boolean => digit !== ALIAS_ONLY && digit !== COMMON_ALIAS_ONLY;

const weightIn = (vocabulary: Pick<Vocabulary, 'stems' | 'questions'>, word: string): number =>
  idf(vocabulary, word) * (isLowWeightWord(word) ? LOW_WEIGHT : 1);

/** The factor for the weight of low-weight words. */
export const LOW_WEIGHT = 0.3;

function readAliases({ aliases, pages }: SearchManifest, list: string[]): Alias[] {
  const ids = pages.split(' ');
  const stems = new Map(list.map((word) => [word, stemOf(word)]));
  return unpackAliases(aliases, list).flatMap(({ page, names }) =>
    names.flatMap((words, position) =>
      words.length > 0
        ? [{ page: ids[page] ?? '', position, words, stems: words.map((word) => stems.get(word) ?? word), weights: [] }]
        : [],
    ),
  );
}

function byStem(aliases: Alias[]): Map<string, Alias[]> {
  const found = new Map<string, Alias[]>();
  for (const alias of aliases) {
    for (const stem of alias.stems) {
      const list = found.get(stem) ?? [];
      list.push(alias);
      found.set(stem, list);
    }
  }
  return found;
}

function countStems(frequency: Map<string, number>): Map<string, number> {
  const stems = new Map<string, number>();
  for (const [word, count] of frequency) {
    const stem = stemOf(word);
    stems.set(stem, (stems.get(stem) ?? 0) + count);
  }
  return stems;
}

/** The number of questions that have a word in their text or in an alias. */
function frequencies({ spread, topicOf }: SearchManifest, list: string[], aliases: Alias[]): Map<string, number> {
  const counts = aliasFrequencies(aliases);
  for (const [index, word] of list.entries()) {
    const [digit = ALIAS_ONLY, inNames] = [spread[index], counts.get(word) ?? 0];
    if (digit === COMMON_ALIAS_ONLY) counts.set(word, Math.max(inNames, topicOf.length * ASSUMED_FREQUENCY));
    else if (digit !== ALIAS_ONLY) counts.set(word, inNames + 2 ** Number.parseInt(digit, 36));
  }
  return counts;
}

/** The aliases of one question are next to each other. */
function aliasFrequencies(aliases: Alias[]): Map<string, number> {
  const counts = new Map<string, number>();
  const last = new Map<string, string>();
  for (const { page, words } of aliases) {
    for (const word of words) {
      if (last.get(word) !== page) counts.set(word, (counts.get(word) ?? 0) + 1);
      last.set(word, page);
    }
  }
  return counts;
}

/** True if a question has this word or another form of it: "cached" is known by "caching". */
export function isKnown(vocabulary: Vocabulary, word: string): boolean {
  return vocabulary.frequency.has(word) || (word.length > 3 && vocabulary.stems.has(stemOf(word)));
}

/** True if a word of the vocabulary has this prefix. */
export const isPrefix = ({ words }: Vocabulary, typed: string): boolean => begins(words, typed);

/** The words of the vocabulary with this prefix. */
export function wordsFrom({ words }: Vocabulary, typed: string): string[] {
  const start = lowerBound(words, typed);
  let end = start;
  while (words[end]?.startsWith(typed)) end++;
  return words.slice(start, end);
}

/** A common prefix needs this many letters. */
const MIN_PREFIX_LETTERS = 3;
/** A common prefix needs this share of the word. */
const MIN_PREFIX_SHARE = 0.5;

/**
 * The longest prefix of a word that a word of the vocabulary has too. Undefined if it is too short.
 */
export function knownPrefix(vocabulary: Vocabulary, word: string): string | undefined {
  if (!vocabulary.complete) return word;
  const least = Math.max(MIN_PREFIX_LETTERS, Math.ceil(word.length * MIN_PREFIX_SHARE));
  for (let length = word.length; length >= least; length--) {
    if (isPrefix(vocabulary, word.slice(0, length))) return word.slice(0, length);
  }
  return undefined;
}

/** False if no answer has the word. A look-up would then find words with a similar beginning. */
export const mayBeWritten = ({ complete, written }: Vocabulary, word: string): boolean =>
  !complete || written.stems.has(stemOf(word)) || begins(written.words, word);

const begins = (words: string[], typed: string): boolean => words[lowerBound(words, typed)]?.startsWith(typed) ?? false;

/** The index of a word in an alphabetical list, or of its place if it is missing. */
function lowerBound(words: string[], typed: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The weight of a word. It is higher for rare words. */
export function idf(vocabulary: Pick<Vocabulary, 'stems' | 'questions'>, word: string): number {
  const frequency = vocabulary.stems.get(stemOf(word)) ?? 1;
  return Math.log(1 + vocabulary.questions / frequency);
}
