import { type AliasMatch, matchAliases } from './match-aliases.ts';
import type { QueryTerm } from './parse-query.ts';
import { joinedForm } from './tokenize.ts';
import { faintness, mayBeWritten, rarity, type Vocabulary } from './vocabulary.ts';

/** A question that has a word, as the index says. */
export type Hit = {
  id: string;
  score: number;
  inTitle: boolean;
  /** False where it only has a longer word that begins so. */
  whole: boolean;
};
/** The hits of each word that was looked up, best first. */
type HitsByWord = Map<string, Hit[]>;

/** A question that may answer the query. */
export type Candidate = {
  id: string;
  score: number;
  /** How much of the query it has, by rarity, 0 to 1; what no question has counts too. */
  coverage: number;
  /** How like one of its other names the query is, 0 to 1. */
  likeness: number;
  /** The other name that fits best, where that is better than the question's own words. */
  alias?: { position: number; alone: boolean };
};

const IN_TITLE = 1.4;
/** Finding "header" where "head" is a word too. */
const LONGER_WORD = 0.4;
/** Finding a compound as it was typed, where its parts would do: "retry-after". */
const AS_COMPOUND = 1.5;
const LEAST_IN_TEXT = 0.5;
/** In the name that is most like the query. */
const IN_ALIAS = 0.75;
/** Words of several names say less than those of one. */
const IN_OTHER_ALIAS = 0.5;
/** Saying all of another name and nothing else. */
const SAME_NAME = 1.5;

/** All words to look up for these terms: those that an answer may have. */
export const lookups = (terms: QueryTerm[], vocabulary: Vocabulary): string[] =>
  [...new Set(terms.flatMap(({ forms }) => forms.flat()))].filter((word) => mayBeWritten(vocabulary, word));

/** How much it tells that a question has the term. */
export function weightOf(term: QueryTerm, vocabulary: Vocabulary): number {
  const forms = term.forms.length > 0 ? term.forms : term.phrase ? term.kin.map((word) => [word]) : [];
  const weights = forms.map((words) => Math.max(...words.map((word) => rarity(vocabulary, word))));
  if (term.phrase) return weights.reduce((a, b) => a + b, 0) / weights.length;
  return (term.faint ? faintness : 1) * (weights.length > 0 ? Math.max(...weights) : absentWeight(term, vocabulary));
}

/** A special word that no question has says that none is meant; a common one says little. */
const absentWeight = ({ typed }: QueryTerm, vocabulary: Vocabulary): number =>
  Math.log(1 + vocabulary.questions) * (vocabulary.isCommon(joinedForm(typed)) ? 0.25 : 1);

/** Every question that has a term, best first: how well it has each, how rare those are, and how much of the query they make. */
export function rank(terms: QueryTerm[], hits: HitsByWord, vocabulary: Vocabulary): Candidate[] {
  const weights = new Map(terms.map((term) => [term, weightOf(term, vocabulary)]));
  const inWords = new Map(terms.map((term) => [term, termEvidence(term, hits)]));
  const aliases = matchAliases(weights, vocabulary);
  const ids = new Set([...aliases.keys(), ...[...inWords.values()].flatMap((evidence) => [...evidence.keys()])]);
  const weigh = (id: string) => candidate({ id, weights, inWords, alias: aliases.get(id) });
  return Array.from(ids, weigh).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** By question, how well it has the term in its own words: up to 1 in the text, more in the title. */
function termEvidence({ forms }: QueryTerm, hits: HitsByWord): Map<string, number> {
  const best = new Map<string, number>();
  for (const [index, words] of forms.entries()) {
    const factor = index === 0 && forms.length > 1 ? AS_COMPOUND : 1;
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
        (hit.inTitle ? IN_TITLE : LEAST_IN_TEXT + (1 - LEAST_IN_TEXT) * (hit.score / top)) *
        (isWord && !hit.whole ? LONGER_WORD : 1);
      sums.set(hit.id, { value: value + own / words.length, found: found + 1 });
    }
  }
  return new Map(Array.from(sums, ([id, { value, found }]) => [id, found === words.length ? value : value * 0.4]));
}

const aliasValue = (alias: AliasMatch | undefined, term: QueryTerm): number =>
  Math.max(IN_ALIAS * (alias?.inBest.get(term) ?? 0), IN_OTHER_ALIAS * (alias?.terms.get(term) ?? 0));

type Evidence = {
  id: string;
  weights: Map<QueryTerm, number>;
  inWords: Map<QueryTerm, Map<string, number>>;
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
    covered += weight * term.certainty * Math.min(1, best / IN_ALIAS);
    inBest += weight * (alias?.inBest.get(term) ?? 0);
  }
  const coverage = covered / total;
  const name = alias ? total * nameScore(alias) : 0;
  const likeness = alias?.likeness ?? 0;
  const result: Candidate = { id, score: (score + name) * (0.3 + 0.7 * coverage), coverage, likeness };
  if (alias && inBest >= own) result.alias = { position: alias.position, alone: own === 0 };
  return result;
}

/** Being like a name counts, being like two counts more, and saying just that name most. */
const nameScore = ({ likeness, nextLikeness, same }: AliasMatch): number =>
  0.8 * likeness ** 2 + 0.9 * nextLikeness ** 2 + (same ? SAME_NAME : 0);

/** Having so much of the query is enough by itself. */
const ENOUGH = 0.75;
/** Otherwise what was found must come to this, all evidence together. */
const LEAST = 1.2;
const MOST_TERMS = 6;

/** True where a question is about the query: it has nearly all of it, or is otherwise known to be asked for so. The more is asked, the more of it may be missing. */
export function isConfident(best: Candidate | undefined, terms: QueryTerm[]): boolean {
  if (!best) return false;
  const full = terms.filter(({ faint }) => !faint).length;
  return best.coverage >= ENOUGH || best.coverage + best.likeness / 2 + Math.min(full, MOST_TERMS) / 10 >= LEAST;
}
