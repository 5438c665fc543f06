import { stemOf } from '../../lib/text/stem.ts';
import { isUnfinished, type QueryTerm } from './parse-query.ts';
import { type Alias, type Vocabulary, wordsFrom } from './vocabulary.ts';

/** How well the other names of one question fit a query. */
export type AliasMatch = {
  /** Position of the name that is most like the query. */
  position: number;
  /** How like it is, 0 to 1 (the cosine of both as vectors of telling words). */
  likeness: number;
  /** The same of the name that comes next. */
  nextLikeness: number;
  /** True where that name says all of the query and nothing else. */
  same: boolean;
  /** The terms that this name has, and how surely: less than 1 where it only has a word that is used for it. */
  inBest: Map<QueryTerm, number>;
  /** The same for all names together. */
  terms: Map<QueryTerm, number>;
};

/** Finding a word that people use for the one that was typed. */
const AS_KIN = 0.75;

type Wanted = { term: QueryTerm; weight: number; forms: { word: string; stem: string }[][]; kin: Set<string> };
type Place = { term: QueryTerm; weight: number; value: number; at: number[] };

/** Questions by how their other names fit the terms. One letter begins so many names that it tells nothing. */
export function matchAliases(weights: Map<QueryTerm, number>, vocabulary: Vocabulary): Map<string, AliasMatch> {
  const found = new Map<Alias, Place[]>();
  for (const [term, weight] of weights) {
    if (isUnfinished(term) && term.typed.length === 1) continue;
    const wanted = wantedOf(term, weight);
    for (const alias of aliasesWith(wanted, vocabulary)) {
      const place = findIn(alias, wanted);
      if (place) found.set(alias, [...(found.get(alias) ?? []), place]);
    }
  }
  const length = Math.hypot(...weights.values());
  const matches = new Map<string, AliasMatch>();
  for (const [alias, places] of found)
    matches.set(alias.page, merged(matches.get(alias.page), matchOf(alias, places, length), weights.size));
  return matches;
}

const wantedOf = (term: QueryTerm, weight: number): Wanted => ({
  term,
  weight,
  forms: term.forms.map((words) => words.map((word) => ({ word, stem: stemOf(word) }))),
  kin: new Set(term.kin.map(stemOf)),
});

/** The names that have a word of a term. */
function aliasesWith({ term, forms, kin }: Wanted, vocabulary: Vocabulary): Set<Alias> {
  const words = forms.flat();
  const longer = isUnfinished(term) ? words.flatMap(({ word }) => wordsFrom(vocabulary, word)) : [];
  const stems = new Set([...words.map(({ stem }) => stem), ...longer.map(stemOf), ...kin]);
  return new Set([...stems].flatMap((stem) => vocabulary.aliases.get(stem) ?? []));
}

/** Where a name has a term, or a word that is used for it. */
function findIn(alias: Alias, { term, weight, forms, kin }: Wanted): Place | undefined {
  for (const words of forms) {
    const at = words.map((word) => indexIn(alias, word, isUnfinished(term)));
    if (at.every((index) => index >= 0)) return { term, weight, value: 1, at };
  }
  const index = kin.size > 0 ? alias.stems.findIndex((stem) => kin.has(stem)) : -1;
  return index < 0 ? undefined : { term, weight, value: AS_KIN, at: [index] };
}

function indexIn({ words, stems }: Alias, { word, stem }: { word: string; stem: string }, prefix: boolean): number {
  const index = stems.indexOf(stem);
  return index >= 0 || !prefix ? index : words.findIndex((candidate) => candidate.startsWith(word));
}

function matchOf(alias: Alias, found: Place[], length: number): AliasMatch {
  const said = new Set(found.flatMap(({ value, at }) => (value === 1 ? at : [])));
  const product = found.reduce(
    (sum, { weight, value, at }) => sum + value * weight * Math.max(...at.map((index) => alias.weights[index] ?? 0)),
    0,
  );
  const terms = new Map(found.map(({ term, value }) => [term, value]));
  return {
    position: alias.position,
    likeness: product / (length * Math.hypot(...alias.weights)),
    nextLikeness: 0,
    same: said.size === alias.words.length,
    inBest: terms,
    terms,
  };
}

/** What both say of a question; of two names that are as like, the first is the best. */
function merged(known: AliasMatch | undefined, match: AliasMatch, wanted: number): AliasMatch {
  const same = match.same && match.terms.size === wanted;
  if (!known) return { ...match, same };
  const isBetter =
    match.likeness > known.likeness || (match.likeness === known.likeness && match.position < known.position);
  const [best, next] = isBetter ? [match, known] : [known, match];
  const terms = new Map(known.terms);
  for (const [term, value] of match.terms) terms.set(term, Math.max(value, terms.get(term) ?? 0));
  return { ...best, nextLikeness: Math.max(next.likeness, known.nextLikeness), same: known.same || same, terms };
}
