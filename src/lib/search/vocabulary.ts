import { stemmer } from 'stemmer';
import type { SearchGuide } from './search-guide.ts';
import { isFaintWord } from './stop-words.ts';
import { readSynonyms, type Synonyms } from './synonyms.ts';
import { unpackWords } from './word-filter.ts';

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
  aliases: Alias[];
  synonyms: Synonyms;
  /** The words of the answers alone. */
  written: { words: string[]; stems: Set<string> };
};

const split = (text: string, separator: string): string[] => (text === '' ? [] : text.split(separator));

/** The guide's compact lists, ready to be asked. */
export function readVocabulary(guide: SearchGuide): Vocabulary {
  const aliases = Object.entries(guide.aliases).flatMap(([page, names]) =>
    names.split('|').flatMap((name, position) => (name === '' ? [] : [readAlias(page, position, name)])),
  );
  const frequency = new Map(
    split(guide.words, ' ').map((word, index) => [word, 2 ** Number.parseInt(guide.spread[index] ?? '0', 36)]),
  );
  for (const [word, count] of aliasFrequencies(aliases)) frequency.set(word, (frequency.get(word) ?? 0) + count);
  const stems = new Map<string, number>();
  for (const [word, count] of frequency) {
    const stem = stemmer(word);
    stems.set(stem, (stems.get(stem) ?? 0) + count);
  }
  const { questions, complete } = guide;
  const vocabulary = {
    questions,
    complete,
    words: [...frequency.keys()].sort(),
    frequency,
    stems,
    isCommon: unpackWords(guide.common),
    aliases,
    written: { words: split(guide.words, ' '), stems: new Set(split(guide.words, ' ').map(stemmer)) },
    synonyms: readSynonyms(guide.synonyms),
  };
  for (const alias of aliases)
    alias.weights = alias.words.map((word) => rarity(vocabulary, word) * (isFaintWord(word) ? faintness : 1));
  return vocabulary;
}

/** What a word that says little weighs against others. */
export const faintness = 0.3;

function readAlias(page: string, position: number, name: string): Alias {
  const words = split(name, ' ');
  return { page, position, words, stems: words.map(stemmer), weights: [] };
}

function aliasFrequencies(aliases: Alias[]): Map<string, number> {
  const pages = new Map<string, Set<string>>();
  for (const { page, words } of aliases) {
    for (const word of words) pages.set(word, (pages.get(word) ?? new Set()).add(page));
  }
  return new Map(Array.from(pages, ([word, ids]) => [word, ids.size]));
}

/** True where a question has the word, in this or another form of it: "cached" is known by "caching". */
export function isKnown(vocabulary: Vocabulary, word: string): boolean {
  return vocabulary.frequency.has(word) || (word.length > 3 && vocabulary.stems.has(stemmer(word)));
}

/** True where a word of the vocabulary begins so. */
export const isBeginning = ({ words }: Vocabulary, typed: string): boolean => begins(words, typed);

/** False where no answer has the word: the index would then find what only begins like it. */
export const mayBeWritten = ({ complete, written }: Vocabulary, word: string): boolean =>
  !complete || written.stems.has(stemmer(word)) || begins(written.words, word);

function begins(words: string[], typed: string): boolean {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return words[low]?.startsWith(typed) ?? false;
}

/** How much finding a word tells: the rarer it is, the more. */
export function rarity(vocabulary: Pick<Vocabulary, 'stems' | 'questions'>, word: string): number {
  const frequency = vocabulary.stems.get(stemmer(word)) ?? 1;
  return Math.log(1 + vocabulary.questions / frequency);
}
