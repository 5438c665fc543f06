import { stemOf } from '../../lib/text/stem.ts';
import { isUnfinished, type QueryTerm } from './parse-query.ts';
import { type Alias, type Vocabulary, wordsFrom } from './vocabulary.ts';

/** How well the aliases of each question match a query, and the same without its neighbours. */
export type AliasMatches = { all: Map<string, AliasMatch>; own: Map<string, AliasMatch> };

/** How well the aliases of one question match a query. */
export type AliasMatch = {
  /** The position of the best alias. */
  position: number;
  isNeighbour: boolean;
  /** Its similarity from 0 to 1: the cosine of the content words of both. */
  similarity: number;
  /** The similarity of the second best alias. */
  secondSimilarity: number;
  /** True if the alias has all words of the query and no others. */
  isEqual: boolean;
  /** The terms in the best alias, with a certainty. A match by synonym is below 1. */
  inBest: Map<QueryTerm, number>;
  /** The terms in all aliases, with a certainty. */
  terms: Map<QueryTerm, number>;
};

/** Certainty of a match by synonym. */
const SYNONYM_CERTAINTY = 0.75;

type WeightedTerm = {
  term: QueryTerm;
  weight: number;
  forms: { word: string; stem: string }[][];
  synonyms: Set<string>;
};
type AliasHit = { term: QueryTerm; weight: number; value: number; at: number[] };

/**
 * Matches aliases with terms, by question. A single letter is the prefix of too many aliases and is
 * ignored.
 */
export function matchAliases(weights: Map<QueryTerm, number>, vocabulary: Vocabulary): AliasMatches {
  const found = new Map<Alias, AliasHit[]>();
  for (const [term, weight] of weights) {
    if (isUnfinished(term) && term.typed.length === 1) continue;
    const wanted = weightedTerm(term, weight);
    for (const alias of aliasesWith(wanted, vocabulary)) {
      const place = findIn(alias, wanted);
      if (place) found.set(alias, [...(found.get(alias) ?? []), place]);
    }
  }
  const length = Math.hypot(...weights.values());
  const matches: AliasMatches = { all: new Map(), own: new Map() };
  for (const [alias, places] of found) {
    const match = matchOf(alias, places, length);
    for (const list of alias.isNeighbour ? [matches.all] : [matches.all, matches.own])
      list.set(alias.page, mergeMatches(list.get(alias.page), match, weights.size));
  }
  return matches;
}

const weightedTerm = (term: QueryTerm, weight: number): WeightedTerm => ({
  term,
  weight,
  forms: term.forms.map((words) => words.map((word) => ({ word, stem: stemOf(word) }))),
  synonyms: new Set(term.synonyms.map(stemOf)),
});

/** The aliases that have a word of a term or of a synonym. */
function aliasesWith({ term, forms, synonyms }: WeightedTerm, vocabulary: Vocabulary): Set<Alias> {
  const words = forms.flat();
  const longer = isUnfinished(term) ? words.flatMap(({ word }) => wordsFrom(vocabulary, word)) : [];
  const stems = new Set([...words.map(({ stem }) => stem), ...longer.map(stemOf), ...synonyms]);
  return new Set([...stems].flatMap((stem) => vocabulary.aliasesWith(stem)));
}

/** Finds a term or one of its synonyms in an alias. */
function findIn(alias: Alias, { term, weight, forms, synonyms }: WeightedTerm): AliasHit | undefined {
  for (const words of forms) {
    const at = words.map((word) => indexIn(alias, word, isUnfinished(term)));
    if (at.every((index) => index >= 0)) return { term, weight, value: 1, at };
  }
  const index = synonyms.size > 0 ? alias.stems.findIndex((stem) => synonyms.has(stem)) : -1;
  return index < 0 ? undefined : { term, weight, value: SYNONYM_CERTAINTY, at: [index] };
}

function indexIn({ words, stems }: Alias, { word, stem }: { word: string; stem: string }, prefix: boolean): number {
  const index = stems.indexOf(stem);
  return index >= 0 || !prefix ? index : words.findIndex((candidate) => candidate.startsWith(word));
}

function matchOf(alias: Alias, found: AliasHit[], length: number): AliasMatch {
  const said = new Set(found.flatMap(({ value, at }) => (value === 1 ? at : [])));
  const product = found.reduce(
    (sum, { weight, value, at }) => sum + value * weight * Math.max(...at.map((index) => alias.weights[index] ?? 0)),
    0,
  );
  const terms = new Map(found.map(({ term, value }) => [term, value]));
  return {
    position: alias.position,
    isNeighbour: alias.isNeighbour,
    similarity: product / (length * Math.hypot(...alias.weights)),
    secondSimilarity: 0,
    isEqual: said.size === alias.words.length,
    inBest: terms,
    terms,
  };
}

/** Joins two matches of one question. Of two equal aliases, the first is the best. */
function mergeMatches(known: AliasMatch | undefined, match: AliasMatch, wanted: number): AliasMatch {
  const isEqual = match.isEqual && match.terms.size === wanted;
  if (!known) return { ...match, isEqual };
  const isBetter =
    match.similarity > known.similarity || (match.similarity === known.similarity && match.position < known.position);
  const [best, next] = isBetter ? [match, known] : [known, match];
  const terms = new Map(known.terms);
  for (const [term, value] of match.terms) terms.set(term, Math.max(value, terms.get(term) ?? 0));
  return {
    ...best,
    secondSimilarity: Math.max(next.similarity, known.secondSimilarity),
    isEqual: known.isEqual || isEqual,
    terms,
  };
}
