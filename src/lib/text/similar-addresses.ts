import { contentWords } from './content-words.ts';
import { editDistance } from './edit-distance.ts';
import { stemOf } from './stem.ts';
import { tfIdfIndex } from './tf-idf-index.ts';

/**
 * An address that may be meant by a wrong one. A topic has no id. `names` are its present and
 * former slugs.
 */
export type KnownAddress = { address: string; title: string; names: string[]; id?: number };

const MAX_ADDRESSES = 5;
/** Minimum share of the best score. */
const MIN_SHARE = 0.6;
const MIN_SCORE = 0.4;
/** Weight of a word that is only in the title. */
const TITLE_WEIGHT = 0.75;

/** The known addresses that are most similar to the words of a path, best first, at most five. */
export function similarAddresses(typed: readonly string[], known: readonly KnownAddress[]): KnownAddress[] {
  const [number] = typed.length === 1 ? typed : [];
  const numbered = known.filter(({ id }) => id !== undefined && String(id) === number);
  if (numbered.length > 0) return numbered;
  const { idf } = tfIdfIndex(known.map(ownWords));
  const typedWords = contentWords(typed.join(' ')).filter((word) =>
    known.some((address) => bestSimilarity(word, ownWords(address)) > 0),
  );
  const scored = known.map((address) => {
    const score = Math.max(
      addressSimilarity(typedWords, address, idf),
      ...address.names.map((name) => spellingSimilarity(typed.join(''), name)),
    );
    return { address, score };
  });
  const sorted = scored.sort((a, b) => b.score - a.score).slice(0, MAX_ADDRESSES);
  const limit = Math.max(MIN_SCORE, (sorted[0]?.score ?? 0) * MIN_SHARE);
  return sorted.filter(({ score }) => score >= limit).map(({ address }) => address);
}

type Idf = (word: string) => number;

function ownWords({ title, names }: KnownAddress): string[] {
  return contentWords(`${title} ${names.join(' ')}`);
}

function addressSimilarity(typedWords: readonly string[], { title, names }: KnownAddress, idf: Idf): number {
  const titleWords = contentWords(title);
  return Math.max(
    ...names.map((name) => {
      const own = contentWords(name);
      const best = (word: string): number =>
        Math.max(bestSimilarity(word, own), bestSimilarity(word, titleWords) * TITLE_WEIGHT);
      const found = coverage(typedWords, best, idf);
      const covered = coverage(own, (word) => bestSimilarity(word, typedWords), idf);
      return (2 * found + covered) / 3;
    }),
  );
}

function bestSimilarity(word: string, others: readonly string[]): number {
  return Math.max(0, ...others.map((other) => wordSimilarity(word, other)));
}

/** The share of these words that was found. Rare words weigh more. */
function coverage(list: readonly string[], likeness: (word: string) => number, idf: Idf): number {
  const all = list.reduce((sum, word) => sum + idf(word), 0);
  return all === 0 ? 0 : list.reduce((sum, word) => sum + idf(word) * likeness(word), 0) / all;
}

/** The similarity of two names whose words run together: "acidtransaction". */
function spellingSimilarity(typed: string, slug: string): number {
  const name = slug.replaceAll('-', '');
  if (typed.length < 4) return 0;
  const distance = editDistance(typed, name, { limit: name.length / 4, prefix: false });
  return distance === undefined ? 0 : 1 - distance / name.length;
}

/**
 * How well a typed word matches another word, from 0 to 1: equal, prefix, other form, or typing
 * error.
 */
function wordSimilarity(typed: string, word: string): number {
  if (typed === word) return 1;
  const shorter = Math.min(typed.length, word.length);
  if (shorter >= 4 && (word.startsWith(typed) || typed.startsWith(word))) return 0.8;
  if (shorter < 4) return 0;
  if (stemOf(typed) === stemOf(word)) return 0.7;
  // In a short word, one letter makes another word: "here", "hire".
  if (shorter < 5) return 0;
  const limit = typed.length >= 8 ? 2.25 : 1.25;
  return editDistance(typed, word, { limit, prefix: false }) === undefined ? 0 : 0.7;
}

/** Path segments that name the kind of a page. */
const pageKinds = new Set(['q', 'question', 'questions', 'topic', 'topics', 'answer', 'answers', '404']);
const camelCaseBoundary = /(?<=\p{Ll})(?=\p{Lu})/gu;

/**
 * The words of a path below the base path, in lower case, without the kind of page and the file
 * extension.
 */
export function pathWords(path: string, base: string): string[] {
  const address = decodePath(path.startsWith(base) ? path.slice(base.length) : path);
  const name = address.replace(/(?:\bindex)?\.[a-z0-9]{1,5}\/?$/i, '').normalize('NFKC');
  const words =
    name
      .replace(camelCaseBoundary, '-')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [];
  return words.filter((word, position) => !(position === 0 && pageKinds.has(word)));
}

/** Invalid percent codes, as in "/100%/", are ignored. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%[0-9a-f]{0,2}/gi, '-');
  }
}
