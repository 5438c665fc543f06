/** The words of a document with their TF-IDF weights, as a unit vector. */
export type WordVector = ReadonlyMap<string, number>;
/**
 * The documents that contain a word, in order, and its weights there. Two lists of numbers are much
 * faster to read than one list of pairs.
 */
type Postings = { documents: number[]; weights: number[] };
export type TfIdfIndex = {
  postings: ReadonlyMap<string, Postings>;
  idf: (word: string) => number;
  /**
   * Scores by document, all zero between queries. One shared array: a new one for each query would
   * take time for every document.
   */
  sums: Float64Array;
};
export type Similarity = { document: number; score: number };

/**
 * The postings that one query may read, rarest words first. A query then takes equally long in a
 * large corpus.
 */
const MAX_POSTINGS_PER_QUERY = 1500;

/**
 * Builds an inverted index over documents, which are lists of words. `others` only add to the
 * document frequencies.
 */
export function tfIdfIndex(
  documents: readonly (readonly string[])[],
  others: readonly (readonly string[])[] = [],
): TfIdfIndex {
  const rarity = inverseDocumentFrequency([...documents, ...others]);
  const postings = new Map<string, Postings>();
  documents.forEach((words, document) => {
    for (const [word, weight] of wordVector(words, rarity)) {
      const list = postings.get(word) ?? { documents: [], weights: [] };
      list.documents.push(document);
      list.weights.push(weight);
      postings.set(word, list);
    }
  });
  return { postings, idf: rarity, sums: new Float64Array(documents.length) };
}

/**
 * The documents that are limit similar to these words, at limit `limit`, best first. Equal scores
 * keep the order of the documents.
 */
export function similarDocuments(index: TfIdfIndex, words: readonly string[], limit: number): Similarity[] {
  const found = addScores(index, wordVector(words, index.idf));
  const scores = found.map((document) => index.sums[document] ?? 0);
  for (const document of found) index.sums[document] = 0;
  // Sorting all documents would take longer than adding the scores.
  const lowest = limit < scores.length ? (new Float64Array(scores).sort().at(-limit) ?? 0) : 0;
  return found
    .flatMap((document, place) => {
      const score = scores[place] ?? 0;
      return score < lowest ? [] : [{ document, score }];
    })
    .sort(byScore)
    .slice(0, limit);
}

/** Adds the similarity of each document to `sums`. Returns the documents with a score. */
function addScores({ postings, sums }: TfIdfIndex, vector: WordVector): number[] {
  const found: number[] = [];
  let budget = MAX_POSTINGS_PER_QUERY;
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

function rarestFirst(postings: TfIdfIndex['postings'], vector: WordVector): [string, number][] {
  const frequency = (word: string): number => postings.get(word)?.documents.length ?? 0;
  return [...vector].sort(([a], [b]) => frequency(a) - frequency(b) || (a < b ? -1 : 1));
}

function inverseDocumentFrequency(documents: readonly (readonly string[])[]): TfIdfIndex['idf'] {
  const frequency = new Map<string, number>();
  for (const words of documents) {
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + documents.length / (frequency.get(word) ?? 1));
}

function wordVector(words: readonly string[], rarity: TfIdfIndex['idf']): WordVector {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = [...counts].map(([word, count]): [string, number] => [word, (1 + Math.log(count)) * rarity(word)]);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weights.map(([word, weight]) => [word, weight / length]));
}
