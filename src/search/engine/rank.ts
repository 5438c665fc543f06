import { type AliasMatch, type AliasMatches, matchAliases } from './match-aliases.ts';
import type { QueryTerm } from './parse-query.ts';
import { joinedForm } from './tokenize.ts';
import { idf, LOW_WEIGHT, mayBeWritten, type Vocabulary } from './vocabulary.ts';

/** A question that contains a word. */
export type Hit = {
  id: string;
  inTitle: boolean;
  /** False if it only has a longer word with this prefix. */
  whole: boolean;
};
/** The hits of each word. */
type HitsByWord = Map<string, Hit[]>;

/** A question that may answer the query. */
export type Candidate = {
  id: string;
  score: number;
  /** What it has of the query without its neighbours, which are about other things. */
  own: Evidence;
  /** The best alias, if it matches better than the question's own words. `alone` if they do not match at all. */
  alias?: Pick<AliasMatch, 'position' | 'isNeighbour' | 'similarity'> & { alone: boolean };
};

/** The evidence that a question is about a query. */
export type Evidence = {
  score: number;
  /**
   * The share of the query that it has, weighted by rarity, from 0 to 1. Words that no question has
   * count too.
   */
  coverage: number;
  /** The terms that it does not have. */
  missing: QueryTerm[];
  /** True if its title has one of the terms, or an alias is like the query. */
  isNamed: boolean;
  /** The similarity of its two best aliases to the query, from 0 to 1. */
  aliasSimilarity: number;
  secondSimilarity: number;
};

/** An alias with this similarity to a query is a name of the subject. */
const NAMED_SIMILARITY = 0.75;
/** Value of a word in the title. In the text, it is 1. */
const IN_TITLE = 1.4;
/** Value of a longer word: "header" for "head", which is a word too. */
const LONGER_WORD_VALUE = 0.4;
/** Value of a compound as typed, if its parts would match too: "retry-after". */
const COMPOUND_VALUE = 1.5;
/** Value of a term in the best alias. */
const ALIAS_VALUE = 0.75;
/** Value of a term in another alias. */
const OTHER_ALIAS_VALUE = 0.5;
/** Value of an alias that equals the query. */
const EQUAL_ALIAS_VALUE = 1.5;

/** The words of these terms that the answers may contain. */
export const termsToLookUp = (terms: QueryTerm[], vocabulary: Vocabulary): string[] =>
  [...new Set(terms.flatMap(({ forms }) => forms.flat()))].filter((word) => mayBeWritten(vocabulary, word));

/** The weight of a term, by its rarity. */
export function weightOf(term: QueryTerm, vocabulary: Vocabulary): number {
  const forms = term.forms.length > 0 ? term.forms : term.phrase ? term.synonyms.map((word) => [word]) : [];
  const weights = forms.map((words) => Math.max(...words.map((word) => idf(vocabulary, word))));
  if (term.phrase) return weights.reduce((a, b) => a + b, 0) / weights.length;
  return (
    (term.lowWeight ? LOW_WEIGHT : 1) * (weights.length > 0 ? Math.max(...weights) : absentWeight(term, vocabulary))
  );
}

/** A rare word that no question has shows that no question is meant. A common word shows little. */
const absentWeight = ({ typed }: QueryTerm, vocabulary: Vocabulary): number =>
  Math.log(1 + vocabulary.questions) * (vocabulary.isCommon(joinedForm(typed)) ? 0.25 : 1);

/**
 * All questions with a term, best first, by the evidence for each term, its rarity, and the share
 * of the query.
 */
export function rank(terms: QueryTerm[], hits: HitsByWord, vocabulary: Vocabulary): Candidate[] {
  const weights = new Map(terms.map((term) => [term, weightOf(term, vocabulary)]));
  const inWords = new Map(terms.map((term) => [term, termEvidence(term, hits)]));
  const aliases = matchAliases(weights, vocabulary);
  const ids = new Set([...aliases.all.keys(), ...[...inWords.values()].flatMap((evidence) => [...evidence.keys()])]);
  const weigh = (id: string) => candidate(id, { weights, inWords, aliases });
  return Array.from(ids, weigh).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/**
 * By question, the evidence for a term in its own words: up to 1 in the text, more in the title.
 */
function termEvidence({ forms }: QueryTerm, hits: HitsByWord): Map<string, number> {
  const best = new Map<string, number>();
  for (const [index, words] of forms.entries()) {
    const factor = index === 0 && forms.length > 1 ? COMPOUND_VALUE : 1;
    for (const [id, value] of formEvidence(words, hits)) best.set(id, Math.max(best.get(id) ?? 0, value * factor));
  }
  return best;
}

/** All words of a form must match. If only some do, they count less than their share. */
function formEvidence(words: string[], hits: HitsByWord): Map<string, number> {
  const sums = new Map<string, { value: number; found: number }>();
  for (const word of words) {
    const list = hits.get(word) ?? [];
    const isWord = list.some(({ whole }) => whole);
    for (const hit of list) {
      const { value, found } = sums.get(hit.id) ?? { value: 0, found: 0 };
      const own = (hit.inTitle ? IN_TITLE : 1) * (isWord && !hit.whole ? LONGER_WORD_VALUE : 1);
      sums.set(hit.id, { value: value + own / words.length, found: found + 1 });
    }
  }
  return new Map(Array.from(sums, ([id, { value, found }]) => [id, found === words.length ? value : value * 0.4]));
}

const aliasValue = (alias: AliasMatch | undefined, term: QueryTerm): number =>
  Math.max(ALIAS_VALUE * (alias?.inBest.get(term) ?? 0), OTHER_ALIAS_VALUE * (alias?.terms.get(term) ?? 0));

type Found = {
  weights: Map<QueryTerm, number>;
  inWords: Map<QueryTerm, Map<string, number>>;
  aliases: AliasMatches;
};

function candidate(id: string, found: Found): Candidate {
  const [alias, ownAlias] = [found.aliases.all.get(id), found.aliases.own.get(id)];
  const all = evidence(id, found, alias);
  const own = alias === ownAlias ? all : evidence(id, found, ownAlias);
  const result: Candidate = { id, score: all.score, own };
  if (alias && all.inAlias >= all.inWords) {
    const { position, isNeighbour, similarity } = alias;
    result.alias = { position, isNeighbour, similarity, alone: all.inWords === 0 };
  }
  return result;
}

/** `inAlias` and `inWords` are the weights of the terms in the best alias, and in title and answer. */
function evidence(
  id: string,
  { weights, inWords }: Found,
  alias: AliasMatch | undefined,
): Evidence & { inAlias: number; inWords: number } {
  const missing: QueryTerm[] = [];
  let [score, total, covered, inAlias, written] = [0, 0, 0, 0, 0];
  let isNamed = (alias?.similarity ?? 0) >= NAMED_SIMILARITY;
  for (const [term, weight] of weights) {
    const value = inWords.get(term)?.get(id) ?? 0;
    const best = Math.max(value, aliasValue(alias, term));
    if (best === 0) missing.push(term);
    if (value > 1 && !term.lowWeight) isNamed = true;
    score += weight * best;
    total += weight;
    written += weight * Math.min(1, value);
    covered += weight * term.certainty * Math.min(1, best / ALIAS_VALUE);
    inAlias += weight * (alias?.inBest.get(term) ?? 0);
  }
  const coverage = covered / total;
  const name = alias ? total * aliasScore(alias) : 0;
  return {
    score: (score + name) * (0.3 + 0.7 * coverage),
    coverage,
    missing,
    isNamed,
    ...similarities(alias),
    inAlias,
    inWords: written,
  };
}

const similarities = (alias: AliasMatch | undefined) => ({
  aliasSimilarity: alias?.similarity ?? 0,
  secondSimilarity: alias?.secondSimilarity ?? 0,
});

/** A similar alias adds to the score, a second one adds more, and an equal one most. */
const aliasScore = ({ similarity, secondSimilarity, isEqual }: AliasMatch): number =>
  0.8 * similarity ** 2 + 0.9 * secondSimilarity ** 2 + (isEqual ? EQUAL_ALIAS_VALUE : 0);
