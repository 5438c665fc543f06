/** What one document says, as a unit vector of TF-IDF weights by word. */
export type WordVector = ReadonlyMap<string, number>;
/** The documents that have a word, in their order, and the weights that it has in them. Two lists of numbers are read many times faster than one of pairs. */
type Postings = { documents: number[]; weights: number[] };
export type WordIndex = {
  postings: ReadonlyMap<string, Postings>;
  rarity: (word: string) => number;
  /** By document, for a query to add up in; all zero between queries. One for all, or a query would cost as much as there are documents. */
  sums: Float64Array;
};
export type Similarity = { document: number; score: number };

/** How many postings one query may read, the rarest words first: it keeps the cost of a query the same in a large corpus. */
const postingsPerQuery = 1500;

/** An inverted index over documents, each given as its words. `others` are not indexed but tell how rare a word is. */
export function tfIdfIndex(
  documents: readonly (readonly string[])[],
  others: readonly (readonly string[])[] = [],
): WordIndex {
  const rarity = rarityOf([...documents, ...others]);
  const postings = new Map<string, Postings>();
  documents.forEach((words, document) => {
    for (const [word, weight] of wordVector(words, rarity)) {
      const list = postings.get(word) ?? { documents: [], weights: [] };
      list.documents.push(document);
      list.weights.push(weight);
      postings.set(word, list);
    }
  });
  return { postings, rarity, sums: new Float64Array(documents.length) };
}

/** The documents that resemble these words, at most so many, best first; ties in the order of the documents. */
export function similarDocuments(index: WordIndex, words: readonly string[], most: number): Similarity[] {
  const found = addUp(index, wordVector(words, index.rarity));
  const scores = found.map((document) => index.sums[document] ?? 0);
  for (const document of found) index.sums[document] = 0;
  // To put all in order would take longer than to add them up.
  const lowest = most < scores.length ? (new Float64Array(scores).sort().at(-most) ?? 0) : 0;
  return found
    .flatMap((document, place) => {
      const score = scores[place] ?? 0;
      return score < lowest ? [] : [{ document, score }];
    })
    .sort(byScore)
    .slice(0, most);
}

/** Add up in `sums` how much each document resembles a vector; returns those that do. */
function addUp({ postings, sums }: WordIndex, vector: WordVector): number[] {
  const found: number[] = [];
  let budget = postingsPerQuery;
  for (const [word, weight] of rarestFirst(postings, vector)) {
    const { documents, weights } = postings.get(word) ?? { documents: [], weights: [] };
    const end = Math.min(documents.length, budget);
    for (let place = 0; place < end; place++) {
      const document = documents[place] ?? 0;
      const sum = sums[document] ?? 0;
      if (sum === 0) found.push(document);
      sums[document] = sum + weight * (weights[place] ?? 0);
    }
    budget -= end;
  }
  return found;
}

function byScore(a: Similarity, b: Similarity): number {
  return b.score - a.score || a.document - b.document;
}

function rarestFirst(postings: WordIndex['postings'], vector: WordVector): [string, number][] {
  const frequency = (word: string): number => postings.get(word)?.documents.length ?? 0;
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
