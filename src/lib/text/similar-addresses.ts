import { contentWords } from './content-words.ts';
import { editDistance } from './edit-distance.ts';
import { stemOf } from './stem.ts';
import { tfIdfIndex } from './tf-idf-index.ts';

/** An address that a wrong one may have meant; a topic has no id. `names` are the slugs that it has or had. */
export type KnownAddress = { address: string; title: string; names: string[]; id?: number };

const most = 5;
/** Below this share of the best one's score an address is only in the way. */
const share = 0.6;
const least = 0.4;
/** What only the title says counts less than what the address says. */
const inTitle = 0.75;

/** The known addresses that come nearest to the words of a path, best first, at most five. */
export function nearestAddresses(typed: readonly string[], known: readonly KnownAddress[]): KnownAddress[] {
  const [number] = typed.length === 1 ? typed : [];
  const numbered = known.filter(({ id }) => id !== undefined && String(id) === number);
  if (numbered.length > 0) return numbered;
  const { rarity } = tfIdfIndex(known.map(ownWords));
  const told = contentWords(typed.join(' ')).filter((word) =>
    known.some((address) => likeliest(word, ownWords(address)) > 0),
  );
  const scored = known.map((address) => {
    const score = Math.max(
      nearness(told, address, rarity),
      ...address.names.map((name) => spelling(typed.join(''), name)),
    );
    return { address, score };
  });
  const sorted = scored.sort((a, b) => b.score - a.score).slice(0, most);
  const limit = Math.max(least, (sorted[0]?.score ?? 0) * share);
  return sorted.filter(({ score }) => score >= limit).map(({ address }) => address);
}

type Rarity = (word: string) => number;

function ownWords({ title, names }: KnownAddress): string[] {
  return contentWords(`${title} ${names.join(' ')}`);
}

function nearness(wanted: readonly string[], { title, names }: KnownAddress, rarity: Rarity): number {
  const titleWords = contentWords(title);
  return Math.max(
    ...names.map((name) => {
      const own = contentWords(name);
      const best = (word: string): number => Math.max(likeliest(word, own), likeliest(word, titleWords) * inTitle);
      const found = cover(wanted, best, rarity);
      const covered = cover(own, (word) => likeliest(word, wanted), rarity);
      return (2 * found + covered) / 3;
    }),
  );
}

function likeliest(word: string, others: readonly string[]): number {
  return Math.max(0, ...others.map((other) => wordLikeness(word, other)));
}

/** The share of these words that was found, a rare word counting more. */
function cover(list: readonly string[], likeness: (word: string) => number, rarity: Rarity): number {
  const all = list.reduce((sum, word) => sum + rarity(word), 0);
  return all === 0 ? 0 : list.reduce((sum, word) => sum + rarity(word) * likeness(word), 0) / all;
}

/** How alike two names are when their words run together: "acidtransaction". */
function spelling(typed: string, slug: string): number {
  const name = slug.replaceAll('-', '');
  if (typed.length < 4) return 0;
  const distance = editDistance(typed, name, { limit: name.length / 4, prefix: false });
  return distance === undefined ? 0 : 1 - distance / name.length;
}

/** How well a typed word stands for another one, 0 to 1: itself, a beginning of it, another form of it, or a typing error. */
function wordLikeness(typed: string, word: string): number {
  if (typed === word) return 1;
  const shorter = Math.min(typed.length, word.length);
  if (shorter >= 4 && (word.startsWith(typed) || typed.startsWith(word))) return 0.8;
  if (shorter < 4) return 0;
  if (stemOf(typed) === stemOf(word)) return 0.7;
  // A change makes another word of a short one: "here", "hire".
  if (shorter < 5) return 0;
  const limit = typed.length >= 8 ? 2.25 : 1.25;
  return editDistance(typed, word, { limit, prefix: false }) === undefined ? 0 : 0.7;
}

/** What names the kind of a page and nothing on it. */
const kinds = new Set(['q', 'question', 'questions', 'topic', 'topics', 'answer', 'answers', '404']);
const humps = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** The words of a path below the base path, in lower case, without the kind of page and the ending: what its reader looked for. */
export function pathWords(path: string, base: string): string[] {
  const address = decoded(path.startsWith(base) ? path.slice(base.length) : path);
  const name = address.replace(/(?:\bindex)?\.[a-z0-9]{1,5}\/?$/i, '').normalize('NFKC');
  const words =
    name
      .replace(humps, '-')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [];
  return words.filter((word, position) => !(position === 0 && kinds.has(word)));
}

/** What is no encoding at all, as in "/100%/", says nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%[0-9a-f]{0,2}/gi, '-');
  }
}
