import { stemOf } from '../../lib/text/stem.ts';

/** A phrase by the stems of its words, with its synonyms. */
type Phrase = { stems: string[]; synonyms: string[] };

/** Synonyms of words and phrases. */
export type SynonymIndex = {
  /** By stem. */
  words: Map<string, string[]>;
  phrases: Phrase[];
};

/** Decodes the synonyms of the manifest. */
export function decodeSynonyms(packed: string): SynonymIndex {
  const words = new Map<string, string[]>();
  const phrases: Phrase[] = [];
  for (const group of packed === '' ? [] : packed.split('|').map((names) => names.split(','))) {
    const single = group.filter((name) => !name.includes(' '));
    for (const name of group) {
      const stems = name.split(' ').map(stemOf);
      const synonyms = single.filter((other) => stemOf(other) !== stems.join(' '));
      if (stems.length > 1) phrases.push({ stems, synonyms });
      else words.set(stems[0] ?? '', [...(words.get(stems[0] ?? '') ?? []), ...synonyms]);
    }
  }
  return { words, phrases };
}

/** The synonyms of a word. */
export const synonymsOf = ({ words }: SynonymIndex, word: string): string[] => words.get(stemOf(word)) ?? [];

/** The phrases among the words of a query: start, length and synonyms. */
export function phrasesIn({ phrases }: SynonymIndex, words: string[]): { start: number; phrase: Phrase }[] {
  const stems = words.map(stemOf);
  return phrases.flatMap((phrase) => {
    const start = stems.findIndex((_, at) => phrase.stems.every((stem, offset) => stems[at + offset] === stem));
    return start < 0 ? [] : [{ start, phrase }];
  });
}
