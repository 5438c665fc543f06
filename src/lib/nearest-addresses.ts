import { editDistance } from './search/edit-distance.ts';
import { wordIndex } from './word-index.ts';
import { wordLikeness } from './word-likeness.ts';
import { words } from './words.ts';

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
  const { rarity } = wordIndex(known.map(ownWords));
  const told = words(typed.join(' ')).filter((word) => known.some((address) => likeliest(word, ownWords(address)) > 0));
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
  return words(`${title} ${names.join(' ')}`);
}

function nearness(wanted: readonly string[], { title, names }: KnownAddress, rarity: Rarity): number {
  const titleWords = words(title);
  return Math.max(
    ...names.map((name) => {
      const own = words(name);
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
