import { stemmer } from 'stemmer';
import type { Term } from './read-query.ts';
import { type Alias, rarity, type Vocabulary } from './vocabulary.ts';

/** How well the other names of one question fit a query. */
export type AliasMatch = {
  /** Position of the name that fits best. */
  position: number;
  /** How much of that name the query says, 0 to 1. */
  fit: number;
  /** The terms that this name has. */
  inBest: Set<Term>;
  /** The terms that any of the names has. */
  terms: Set<Term>;
};

/** Questions by how their other names fit the terms. */
export function matchAliases(terms: Term[], vocabulary: Vocabulary): Map<string, AliasMatch> {
  const wanted = terms.map((term) => ({
    term,
    forms: term.forms.map((words) => words.map((word) => ({ word, stem: stemmer(word) }))),
  }));
  const matches = new Map<string, AliasMatch>();
  for (const alias of vocabulary.aliases) {
    const found = wanted.filter(({ term, forms }) =>
      forms.some((words) => words.every((word) => indexIn(alias, word, isUnfinished(term)) >= 0)),
    );
    if (found.length > 0) add(matches, alias, found, vocabulary);
  }
  return matches;
}

type Wanted = { term: Term; forms: { word: string; stem: string }[][] };

/** The last word may go on, and is no word yet. */
const isUnfinished = ({ prefix, certainty }: Term): boolean => prefix && certainty < 1;

function indexIn({ words, stems }: Alias, { word, stem }: { word: string; stem: string }, prefix: boolean): number {
  const index = stems.indexOf(stem);
  return index >= 0 || !prefix ? index : words.findIndex((candidate) => candidate.startsWith(word));
}

function add(matches: Map<string, AliasMatch>, alias: Alias, found: Wanted[], vocabulary: Vocabulary): void {
  const { page, position } = alias;
  const match = matches.get(page) ?? { position, fit: 0, inBest: new Set(), terms: new Set() };
  const said = new Set(
    found.flatMap(({ term, forms }) => forms.flat().map((word) => indexIn(alias, word, isUnfinished(term)))),
  );
  const weights = alias.words.map((word) => rarity(vocabulary, word));
  const fit = sum(weights.filter((_, index) => said.has(index))) / sum(weights);
  const inBest = new Set(found.map(({ term }) => term));
  for (const term of inBest) match.terms.add(term);
  const better = inBest.size * fit > match.inBest.size * match.fit;
  matches.set(page, better ? { ...match, position, fit, inBest } : match);
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
