import { stemOf } from '../../lib/text/stem.ts';

/** An expression of several words, by their stems, and the words that are used for it. */
type Phrase = { stems: string[]; kin: string[] };

/** Which words are used for one another in everyday English. */
export type SynonymIndex = {
  /** By stem. */
  words: Map<string, string[]>;
  phrases: Phrase[];
};

/** The guide's list of groups, ready to be asked. */
export function readSynonyms(packed: string): SynonymIndex {
  const words = new Map<string, string[]>();
  const phrases: Phrase[] = [];
  for (const group of packed === '' ? [] : packed.split('|').map((names) => names.split(','))) {
    const single = group.filter((name) => !name.includes(' '));
    for (const name of group) {
      const stems = name.split(' ').map(stemOf);
      const kin = single.filter((other) => stemOf(other) !== stems.join(' '));
      if (stems.length > 1) phrases.push({ stems, kin });
      else words.set(stems[0] ?? '', [...(words.get(stems[0] ?? '') ?? []), ...kin]);
    }
  }
  return { words, phrases };
}

/** The words that are used for this one. */
export const synonymsOf = ({ words }: SynonymIndex, word: string): string[] => words.get(stemOf(word)) ?? [];

/** The expressions among these words of a query: where each begins, how long it is, and what is used for it. */
export function phrasesIn({ phrases }: SynonymIndex, words: string[]): { start: number; phrase: Phrase }[] {
  const stems = words.map(stemOf);
  return phrases.flatMap((phrase) => {
    const start = stems.findIndex((_, at) => phrase.stems.every((stem, offset) => stems[at + offset] === stem));
    return start < 0 ? [] : [{ start, phrase }];
  });
}
