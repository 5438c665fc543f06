/** What one document says, as a unit vector of TF-IDF weights by word. */
export type WordVector = ReadonlyMap<string, number>;
type Posting = { document: number; weight: number };
export type WordIndex = { postings: ReadonlyMap<string, readonly Posting[]>; rarity: (word: string) => number };
export type Similarity = { document: number; score: number };

/** How many postings one query may read, the rarest words first: it keeps the cost of a query the same in a large corpus. */
const postingsPerQuery = 1500;

/** An inverted index over documents, each given as its words. `others` are not indexed but tell how rare a word is. */
export function wordIndex(
  documents: readonly (readonly string[])[],
  others: readonly (readonly string[])[] = [],
): WordIndex {
  const rarity = rarityOf([...documents, ...others]);
  const postings = new Map<string, Posting[]>();
  documents.forEach((words, document) => {
    for (const [word, weight] of wordVector(words, rarity)) {
      const list = postings.get(word);
      if (list) list.push({ document, weight });
      else postings.set(word, [{ document, weight }]);
    }
  });
  return { postings, rarity };
}

/** The documents that resemble these words, best first; ties in the order of the documents. */
export function similarDocuments(index: WordIndex, words: readonly string[]): Similarity[] {
  const scores = new Map<number, number>();
  let budget = postingsPerQuery;
  for (const [word, weight] of rarestFirst(index, wordVector(words, index.rarity))) {
    for (const posting of index.postings.get(word) ?? []) {
      if (budget === 0) break;
      budget -= 1;
      scores.set(posting.document, (scores.get(posting.document) ?? 0) + weight * posting.weight);
    }
  }
  return [...scores].map(([document, score]) => ({ document, score })).sort(byScore);
}

function byScore(a: Similarity, b: Similarity): number {
  return b.score - a.score || a.document - b.document;
}

function rarestFirst(index: WordIndex, vector: WordVector): [string, number][] {
  const frequency = (word: string): number => index.postings.get(word)?.length ?? 0;
  return [...vector].sort(([a], [b]) => frequency(a) - frequency(b) || (a < b ? -1 : 1));
}

function rarityOf(documents: readonly (readonly string[])[]): WordIndex['rarity'] {
  const frequency = new Map<string, number>();
  for (const words of documents) {
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + documents.length / (frequency.get(word) ?? 1));
}

function wordVector(words: readonly string[], rarity: WordIndex['rarity']): WordVector {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = [...counts].map(([word, count]): [string, number] => [word, (1 + Math.log(count)) * rarity(word)]);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weights.map(([word, weight]) => [word, weight / length]));
}
