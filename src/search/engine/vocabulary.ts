import { beginningOf, stemOf } from '../../lib/text/stem.ts';
import type { SearchManifest } from '../search-types.ts';
import { frontDecode, readBloomFilter, type UnpackedAliases, unpackAliases } from './compact-lists.ts';
import { decodeSynonyms, type SynonymIndex } from './query-synonyms.ts';
import { isLowWeightWord } from './stop-words.ts';

/** An alias of a question. */
export type Alias = {
  page: string;
  position: number;
  /** True if it names something that the question only comes close to. */
  isNeighbour: boolean;
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
  /** True if an answer has this word of the list, and not only an alias. */
  isWritten: (position: number) => boolean;
  /** About how many questions have a word of this stem in their text or in an alias. */
  frequencyOf: (stem: string) => number;
  /** True for common English words that no question has. */
  isCommon: (word: string) => boolean;
  /** The aliases with a word of this stem. */
  aliasesWith: (stem: string) => Alias[];
  synonyms: SynonymIndex;
  /** The words that find the question about this code. Undefined if no form fits. */
  meaningOf: (code: string) => string | undefined;
};

/**
 * Decodes the lists of the manifest. Stems and aliases are read when they are asked for. To read
 * all takes ten times as long: 0.3 s on a slow phone.
 */
export function decodeVocabulary(manifest: SearchManifest): Vocabulary {
  const { spread, complete, topicOf } = manifest;
  const words = frontDecode(manifest.words);
  const questions = topicOf.length;
  const withAlias = questionsByWord(unpackAliases(manifest.aliases));
  const positionsOf = remember((stem: string) => positionsWithStem(words, stem));
  const frequencyAt = (position: number): number => {
    const [digit = ALIAS_ONLY, inAliases] = [spread[position], withAlias.get(position)?.length ?? 0];
    if (digit === COMMON_ALIAS_ONLY) return Math.max(inAliases, questions * ASSUMED_FREQUENCY);
    return digit === ALIAS_ONLY ? inAliases : inAliases + 2 ** Number.parseInt(digit, 36);
  };
  const frequencyOf = remember((stem: string) =>
    positionsOf(stem).reduce((sum, position) => sum + frequencyAt(position), 0),
  );
  const weightAt = (position: number): number => {
    const word = words[position] ?? '';
    return idf({ questions, frequencyOf }, word) * (isLowWeightWord(word) ? LOW_WEIGHT : 1);
  };
  const ids = manifest.pages.split(' ');
  /** Each alias is one object, so that the matches of several terms meet in it. */
  const aliases = new Map<number[], Alias>();
  const aliasAt = ({ page, names, neighbours }: UnpackedAliases, position: number): Alias => {
    const name = names()[position] ?? [];
    const known = aliases.get(name);
    if (known) return known;
    const own = name.map((at) => words[at] ?? '');
    const alias = {
      ...{ page: ids[page] ?? '', position, isNeighbour: position >= names().length - neighbours },
      ...{ words: own, stems: own.map(stemOf), weights: name.map(weightAt) },
    };
    aliases.set(name, alias);
    return alias;
  };
  const aliasesWith = remember((stem: string) => {
    const wanted = positionsOf(stem);
    const found = new Set(wanted.flatMap((position) => withAlias.get(position) ?? []));
    return Array.from(found).flatMap((question) =>
      question
        .names()
        .flatMap((name, position) => (wanted.some((at) => name.includes(at)) ? [aliasAt(question, position)] : [])),
    );
  });
  return {
    ...{ questions, complete, words, frequencyOf, aliasesWith },
    isWritten: (position) => spread[position] !== ALIAS_ONLY && spread[position] !== COMMON_ALIAS_ONLY,
    isCommon: readBloomFilter(manifest.common),
    synonyms: decodeSynonyms(manifest.synonyms),
    meaningOf: (code) => manifest.codeForms.find(({ form }) => new RegExp(form, 'iu').test(code))?.means,
  };
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
/** The factor for the weight of low-weight words. */
export const LOW_WEIGHT = 0.3;

/** The questions with a word in an alias, by the position of the word. */
function questionsByWord(questions: UnpackedAliases[]): Map<number, UnpackedAliases[]> {
  const found = new Map<number, UnpackedAliases[]>();
  for (const question of questions) {
    for (const position of question.words) {
      const list = found.get(position);
      if (list) list.push(question);
      else found.set(position, [question]);
    }
  }
  return found;
}

function remember<T>(find: (stem: string) => T): (stem: string) => T {
  const known = new Map<string, T>();
  return (stem) => {
    const value = known.get(stem) ?? find(stem);
    known.set(stem, value);
    return value;
  };
}

/** The positions of the words with a stem. */
function positionsWithStem(words: string[], stem: string): number[] {
  const positions = positionsFrom(words, beginningOf(stem));
  return positions.filter((position) => stemOf(words[position] ?? '') === stem);
}

/** True if a question has exactly this word. */
export const hasWord = ({ words }: Vocabulary, word: string): boolean => words[lowerBound(words, word)] === word;

/** True if a question has this word or another form of it: "cached" is known by "caching". */
export const isKnown = (vocabulary: Vocabulary, word: string): boolean =>
  hasWord(vocabulary, word) || (word.length > 3 && vocabulary.frequencyOf(stemOf(word)) > 0);

/** True if a word of the vocabulary has this prefix. */
export const isPrefix = ({ words }: Vocabulary, typed: string): boolean =>
  words[lowerBound(words, typed)]?.startsWith(typed) ?? false;

/** The words of the vocabulary with this prefix. */
export const wordsFrom = ({ words }: Vocabulary, typed: string): string[] =>
  positionsFrom(words, typed).map((position) => words[position] ?? '');

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

/** True if a title or an answer has a word of this stem. */
export const isInAnswer = ({ words, isWritten }: Vocabulary, word: string): boolean =>
  positionsWithStem(words, stemOf(word)).some(isWritten);

/** False if no answer has the word. A look-up would then find words with a similar beginning. */
export const mayBeWritten = (vocabulary: Vocabulary, word: string): boolean =>
  !vocabulary.complete ||
  isInAnswer(vocabulary, word) ||
  positionsFrom(vocabulary.words, word).some(vocabulary.isWritten);

/** The positions of the words with this prefix. */
function positionsFrom(words: string[], prefix: string): number[] {
  const positions: number[] = [];
  for (let position = lowerBound(words, prefix); words[position]?.startsWith(prefix); position++)
    positions.push(position);
  return positions;
}

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
export const idf = ({ questions, frequencyOf }: Pick<Vocabulary, 'questions' | 'frequencyOf'>, word: string): number =>
  Math.log(1 + questions / (frequencyOf(stemOf(word)) || 1));
