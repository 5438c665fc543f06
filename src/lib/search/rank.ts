import { type AliasMatch, matchAliases } from './match-aliases.ts';
import type { Term } from './read-query.ts';
import { rarity, type Vocabulary } from './vocabulary.ts';
import { wordForms } from './word-forms.ts';

/** A question that has a word, as the index says. */
export type Hit = {
  id: string;
  score: number;
  inTitle: boolean /** False where it only has a longer word that begins so. */;
  whole: boolean;
};
/** The hits of each word that was looked up, best first. */
export type HitsByWord = Map<string, Hit[]>;

/** A question that may answer the query. */
export type Candidate = {
  id: string;
  score: number;
  /** How much of the query it has, by rarity, 0 to 1; what no question has counts too. */
  coverage: number;
  /** The other name that fits best, where that is better than the question's own words. */
  alias?: { position: number; alone: boolean };
};

const inTitle = 1.4;
/** Finding "header" where "head" is a word too. */
const longerWord = 0.4;
/** Finding a compound as it was typed, where its parts would do: "retry-after". */
const asCompound = 1.5;
/** Saying all of another name and nothing else. */
const sameName = 1.5;
const inAlias = 0.75;
/** Words of several names say less than those of one. */
const inOtherAlias = 0.5;
const leastInText = 0.5;
const aliasBonus = 0.9;
const faintness = 0.3;

/** All words to look up for these terms. */
export const lookups = (terms: Term[]): string[] => [...new Set(terms.flatMap(({ forms }) => forms.flat()))];

/** How much it tells that a question has the term. */
export function weightOf(term: Term, vocabulary: Vocabulary): number {
  const weights = term.forms.map((words) => Math.max(...words.map((word) => rarity(vocabulary, word))));
  return (term.faint ? faintness : 1) * (weights.length > 0 ? Math.max(...weights) : absentWeight(term, vocabulary));
}

/** A special word that no question has says that none is meant; a common one says little. */
const absentWeight = ({ typed }: Term, vocabulary: Vocabulary): number =>
  Math.log(1 + vocabulary.questions) * (vocabulary.isCommon(wordForms(typed).joined) ? 0.25 : 1);

/** Every question that has a term, best first: how well it has each, how rare those are, and how much of the query they make. */
export function rank(terms: Term[], hits: HitsByWord, vocabulary: Vocabulary): Candidate[] {
  const weights = new Map(terms.map((term) => [term, weightOf(term, vocabulary)]));
  const inWords = new Map(terms.map((term) => [term, termEvidence(term, hits)]));
  const aliases = matchAliases(terms, vocabulary);
  const ids = new Set([...aliases.keys(), ...[...inWords.values()].flatMap((evidence) => [...evidence.keys()])]);
  const weigh = (id: string) => candidate({ id, weights, inWords, alias: aliases.get(id) });
  return Array.from(ids, weigh).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** By question, how well it has the term in its own words: up to 1 in the text, more in the title. */
function termEvidence({ forms }: Term, hits: HitsByWord): Map<string, number> {
  const best = new Map<string, number>();
  for (const [index, words] of forms.entries()) {
    const factor = index === 0 && forms.length > 1 ? asCompound : 1;
    for (const [id, value] of formEvidence(words, hits)) best.set(id, Math.max(best.get(id) ?? 0, value * factor));
  }
  return best;
}

/** A form of several words counts where all are; some of them are worth less than their part. */
function formEvidence(words: string[], hits: HitsByWord): Map<string, number> {
  const sums = new Map<string, { value: number; found: number }>();
  for (const word of words) {
    const list = hits.get(word) ?? [];
    const top = list.reduce((most, { score }) => Math.max(most, score), 0);
    const isWord = list.some(({ whole }) => whole);
    for (const hit of list) {
      const { value, found } = sums.get(hit.id) ?? { value: 0, found: 0 };
      const own =
        (hit.inTitle ? inTitle : leastInText + (1 - leastInText) * (hit.score / top)) *
        (isWord && !hit.whole ? longerWord : 1);
      sums.set(hit.id, { value: value + own / words.length, found: found + 1 });
    }
  }
  return new Map(Array.from(sums, ([id, { value, found }]) => [id, found === words.length ? value : value * 0.4]));
}

const aliasValue = (alias: AliasMatch | undefined, term: Term): number =>
  alias?.inBest.has(term) ? inAlias : alias?.terms.has(term) ? inOtherAlias : 0;

type Evidence = {
  id: string;
  weights: Map<Term, number>;
  inWords: Map<Term, Map<string, number>>;
  alias: AliasMatch | undefined;
};

function candidate({ id, weights, inWords, alias }: Evidence): Candidate {
  let [score, total, covered, inBest, own] = [0, 0, 0, 0, 0];
  for (const [term, weight] of weights) {
    const value = inWords.get(term)?.get(id) ?? 0;
    const best = Math.max(value, aliasValue(alias, term));
    score += weight * best;
    total += weight;
    own += weight * Math.min(1, value);
    covered += weight * term.certainty * Math.min(1, best / inAlias);
    if (alias?.inBest.has(term)) inBest += weight;
  }
  const coverage = covered / total;
  const name = alias
    ? aliasBonus * alias.fit ** 2 * inBest * (inBest / total) +
      (alias.fit === 1 && inBest === total ? sameName * total : 0)
    : 0;
  const result: Candidate = { id, score: (score + name) * (0.3 + 0.7 * coverage), coverage };
  if (alias && inBest >= own) result.alias = { position: alias.position, alone: own === 0 };
  return result;
}
