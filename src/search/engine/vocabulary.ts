import { stemOf } from '../../lib/text/stem.ts';
import type { SearchGuide } from '../search-types.ts';
import { unpackList, unpackNames, unpackWords } from './compact-lists.ts';
import { readSynonyms, type SynonymIndex } from './query-synonyms.ts';
import { isFaintWord } from './stop-words.ts';

/** One other name of one question. */
export type Alias = {
  page: string;
  position: number;
  words: string[];
  stems: string[];
  /** How much each of its words tells. */
  weights: number[];
};

/** The words that a search can find, and what is known about them. */
export type Vocabulary = {
  questions: number;
  complete: boolean;
  /** In alphabetical order. */
  words: string[];
  /** How many questions have a word, about, in their text or as a part of another name. */
  frequency: Map<string, number>;
  /** The same for all words of a stem. */
  stems: Map<string, number>;
  /** True for common English words that no question has. */
  isCommon: (word: string) => boolean;
  /** The other names by the stems of their words. */
  aliases: Map<string, Alias[]>;
  synonyms: SynonymIndex;
  /** The words of the answers alone. */
  written: { words: string[]; stems: Set<string> };
};

/** The guide's compact lists, ready to be asked. */
export function readVocabulary(guide: SearchGuide): Vocabulary {
  const list = unpackList(guide.words);
  const aliases = readAliases(guide, list);
  const written = list.filter((_, index) => isWritten(guide.spread[index]));
  const frequency = frequencies(guide, list, aliases);
  const vocabulary = {
    questions: guide.questions,
    complete: guide.complete,
    words: list,
    frequency,
    stems: countStems(frequency),
    isCommon: unpackWords(guide.common),
    aliases: byStem(aliases),
    written: { words: written, stems: new Set(written.map(stemOf)) },
    synonyms: readSynonyms(guide.synonyms),
  };
  const weights = new Map(list.map((word) => [word, weightIn(vocabulary, word)]));
  for (const alias of aliases) alias.weights = alias.words.map((word) => weights.get(word) ?? 0);
  return vocabulary;
}

/** In the guide's `spread`, a word that only other names have, */
export const UNWRITTEN = '-';
/** and one of these that is common in English: that few names have it does not make it rare. */
export const EVERYDAY = '~';
/** The share of the questions that is taken to have such a word. */
const EVERYDAY_SHARE = 1 / 16;

const isWritten = (digit: string | undefined): boolean => digit !== UNWRITTEN && digit !== EVERYDAY;

const weightIn = (vocabulary: Pick<Vocabulary, 'stems' | 'questions'>, word: string): number =>
  rarity(vocabulary, word) * (isFaintWord(word) ? faintness : 1);

/** What a word that says little weighs against others. */
export const faintness = 0.3;

function readAliases({ aliases }: SearchGuide, list: string[]): Alias[] {
  const stems = new Map(list.map((word) => [word, stemOf(word)]));
  return unpackNames(aliases, list).flatMap(({ page, names }) =>
    names.flatMap((words, position) =>
      words.length > 0
        ? [{ page, position, words, stems: words.map((word) => stems.get(word) ?? word), weights: [] }]
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

/** How many questions have a word in their text, or as a part of another name. */
function frequencies({ spread, questions }: SearchGuide, list: string[], aliases: Alias[]): Map<string, number> {
  const counts = aliasFrequencies(aliases);
  for (const [index, word] of list.entries()) {
    const [digit = UNWRITTEN, inNames] = [spread[index], counts.get(word) ?? 0];
    if (digit === EVERYDAY) counts.set(word, Math.max(inNames, questions * EVERYDAY_SHARE));
    else if (digit !== UNWRITTEN) counts.set(word, inNames + 2 ** Number.parseInt(digit, 36));
  }
  return counts;
}

/** The names of one question stand together. */
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

/** True where a question has the word, in this or another form of it: "cached" is known by "caching". */
export function isKnown(vocabulary: Vocabulary, word: string): boolean {
  return vocabulary.frequency.has(word) || (word.length > 3 && vocabulary.stems.has(stemOf(word)));
}

/** True where a word of the vocabulary begins so. */
export const isBeginning = ({ words }: Vocabulary, typed: string): boolean => begins(words, typed);

/** The words of the vocabulary that begin so. */
export function wordsFrom({ words }: Vocabulary, typed: string): string[] {
  const start = lowerBound(words, typed);
  let end = start;
  while (words[end]?.startsWith(typed)) end++;
  return words.slice(start, end);
}

/** A shared beginning says something from so many letters on, */
const LEAST_LETTERS = 3;
/** and where it is so much of the word. */
const LEAST_SHARE = 0.5;

/** As much of a word as some word of the vocabulary begins with; undefined where that is so little that it says nothing. */
export function knownBeginning(vocabulary: Vocabulary, word: string): string | undefined {
  if (!vocabulary.complete) return word;
  const least = Math.max(LEAST_LETTERS, Math.ceil(word.length * LEAST_SHARE));
  for (let length = word.length; length >= least; length--) {
    if (isBeginning(vocabulary, word.slice(0, length))) return word.slice(0, length);
  }
  return undefined;
}

/** False where no answer has the word: the index would then find what only begins like it. */
export const mayBeWritten = ({ complete, written }: Vocabulary, word: string): boolean =>
  !complete || written.stems.has(stemOf(word)) || begins(written.words, word);

/** True where some answers have a word that begins with this one and goes on; words too rare to be listed make no difference. */
export function hasLonger({ written: { words } }: Vocabulary, word: string): boolean {
  const at = lowerBound(words, word);
  return words[words[at] === word ? at + 1 : at]?.startsWith(word) ?? false;
}

const begins = (words: string[], typed: string): boolean => words[lowerBound(words, typed)]?.startsWith(typed) ?? false;

/** Where in an alphabetical list this word stands, or would stand. */
function lowerBound(words: string[], typed: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much finding a word tells: the rarer it is, the more. */
export function rarity(vocabulary: Pick<Vocabulary, 'stems' | 'questions'>, word: string): number {
  const frequency = vocabulary.stems.get(stemOf(word)) ?? 1;
  return Math.log(1 + vocabulary.questions / frequency);
}
