import { hasStem, stemOf } from '../../lib/text/stem.ts';

/** Groups of synonyms. Some are phrases, with spaces between their words. */
export type SynonymIndex = string[][];

/** Decodes the synonyms of the manifest. */
export const decodeSynonyms = (packed: string): SynonymIndex =>
  packed === '' ? [] : packed.split('|').map((names) => names.split(','));

/** The single words of a group with another stem. */
const othersIn = (group: string[], stem?: string): string[] =>
  group.filter((name) => !name.includes(' ') && (stem === undefined || stemOf(name) !== stem));

/** The synonyms of a word, all single words. */
export function synonymsOf(groups: SynonymIndex, word: string): string[] {
  const stem = stemOf(word);
  const ofWord = groups.filter((group) => group.some((name) => !name.includes(' ') && hasStem(name, stem)));
  return ofWord.flatMap((group) => othersIn(group, stem));
}

/** A phrase in a query: the position of its first word, the number of its words, and its synonyms. */
type FoundPhrase = { start: number; length: number; synonyms: string[] };

/** The phrases among the words of a query. */
export function phrasesIn(groups: SynonymIndex, words: string[]): FoundPhrase[] {
  const stems = words.map(stemOf);
  return groups.flatMap((group) =>
    group.flatMap((name) => {
      const phrase = name.split(' ');
      if (phrase.length < 2) return [];
      const start = stems.findIndex((_, at) => phrase.every((word, offset) => hasStem(word, stems[at + offset] ?? '')));
      return start < 0 ? [] : [{ start, length: phrase.length, synonyms: othersIn(group) }];
    }),
  );
}
