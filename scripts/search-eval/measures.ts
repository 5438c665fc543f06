/**
 * A query with the questions that answer it, by their position in the seed, graded 1 to 3. Empty if
 * the site has no answer.
 */
export type JudgedQuery = { query: string; kind: string; relevant: Record<string, number> };

/**
 * The outcome of a search: positions in the seed, best first, and whether the search was confident.
 */
export type Outcome = { ranked: number[]; confident: boolean };

/**
 * Means over the queries with an answer. `results` is the mean number of results of queries without
 * one.
 */
type Measures = {
  answerable: number;
  first: number;
  firstThree: number;
  reciprocalRank: number;
  gain: number;
  nothing: number;
  unanswerable: number;
  results: number;
  /**
   * Queries with an answer that the search was not confident of, and queries without one that it
   * was confident of.
   */
  doubted: number;
  overconfident: number;
};

const RANKED = 10;
const gainOf = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: number[]): number => sum(grades.map((grade, rank) => gainOf(grade) / Math.log2(rank + 2)));
const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers: number[]): number => (numbers.length > 0 ? sum(numbers) / numbers.length : Number.NaN);

/** The rank of the first full answer among the first ten, from 0. -1 if there is none. */
const rankOf = ({ relevant }: JudgedQuery, { ranked }: Outcome): number =>
  top(ranked).findIndex((number) => relevant[number] === 3);

const top = (ranked: number[]): number[] => [...new Set(ranked.slice(0, RANKED))];

const isAnswerable = ({ relevant }: JudgedQuery): boolean => Object.keys(relevant).length > 0;

/** Measures a run over judged queries. */
function measure(queries: JudgedQuery[], outcomeOf: (query: string) => Outcome): Measures {
  const judged = queries.map((query) => ({ query, outcome: outcomeOf(query.query) }));
  const [answerable, unanswerable] = [
    judged.filter(({ query }) => isAnswerable(query)),
    judged.filter(({ query }) => !isAnswerable(query)),
  ];
  const ranks = answerable.map(({ query, outcome }) => rankOf(query, outcome));
  const share = (is: (rank: number) => boolean): number => mean(ranks.map((rank) => (is(rank) ? 1 : 0)));
  return {
    answerable: answerable.length,
    first: share((rank) => rank === 0),
    firstThree: share((rank) => rank >= 0 && rank < 3),
    reciprocalRank: mean(ranks.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1)))),
    gain: mean(answerable.map(({ query, outcome }) => gainShare(query, outcome))),
    nothing: mean(answerable.map(({ outcome }) => (outcome.ranked.length === 0 ? 1 : 0))),
    unanswerable: unanswerable.length,
    results: mean(unanswerable.map(({ outcome }) => top(outcome.ranked).length)),
    doubted: answerable.filter(({ outcome }) => !outcome.confident).length,
    overconfident: unanswerable.filter(({ outcome }) => outcome.confident).length,
  };
}

/** Normalized discounted cumulative gain of the first ten results. */
function gainShare({ relevant }: JudgedQuery, { ranked }: Outcome): number {
  const ideal = Object.values(relevant)
    .sort((a, b) => b - a)
    .slice(0, RANKED);
  return discounted(top(ranked).map((number) => relevant[number] ?? 0)) / discounted(ideal);
}

/** Measures all queries, and then each kind of query. */
export function measureByKind(
  queries: JudgedQuery[],
  outcomeOf: (query: string) => Outcome,
): [kind: string, measures: Measures][] {
  const kinds = Map.groupBy(queries, ({ kind }) => kind);
  return [['overall', queries] as const, ...kinds].map(([kind, group]) => [kind, measure(group, outcomeOf)]);
}

const columns: [name: string, value: (measures: Measures) => number][] = [
  ['s@1', ({ first }) => first],
  ['s@3', ({ firstThree }) => firstThree],
  ['MRR@10', ({ reciprocalRank }) => reciprocalRank],
  ['nDCG@10', ({ gain }) => gain],
  ['zero', ({ nothing }) => nothing],
  ['neg.res', ({ results }) => results],
];

/**
 * A table of measures by kind, the errors of confidence, and each query that was not answered
 * first.
 */
export function report(queries: JudgedQuery[], outcomeOf: (query: string) => Outcome): string {
  const kinds = measureByKind(queries, outcomeOf);
  const head = line('kind', ['n', ...columns.map(([name]) => name)]);
  const rows = kinds.map(([kind, measures]) =>
    line(kind, [measures.answerable || measures.unanswerable, ...columns.map(([, value]) => rounded(value(measures)))]),
  );
  return [
    head,
    ...rows,
    '',
    ...kinds.slice(0, 1).map(([, measures]) => confidence(measures)),
    ...failures(queries, outcomeOf),
  ].join('\n');
}

const line = (first: string, cells: (string | number)[]): string =>
  first.padEnd(15) + cells.map((cell) => String(cell).padStart(8)).join('');
const rounded = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

const confidence = ({ doubted, answerable, overconfident, unanswerable }: Measures): string =>
  `Not sure of ${doubted} of ${answerable} queries that have an answer; sure of ${overconfident} of ${unanswerable} that have none.`;

function failures(queries: JudgedQuery[], outcomeOf: (query: string) => Outcome): string[] {
  return queries.flatMap((judged) => {
    const outcome = outcomeOf(judged.query);
    const found = outcome.ranked.slice(0, 6).join(',');
    if (isAnswerable(judged))
      return rankOf(judged, outcome) === 0
        ? []
        : [`${judged.kind}\t${judged.query}\twant ${JSON.stringify(judged.relevant)}\tgot ${found}`];
    return outcome.confident ? [`${judged.kind}\t${judged.query}\tsure of ${found}`] : [];
  });
}
