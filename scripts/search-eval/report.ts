import { isAnswerable, type JudgedQuery, type Measures, measureByKind, type Outcome, rankOf } from './measures.ts';

const columns: [name: string, value: (measures: Measures) => number][] = [
  ['s@1', ({ first }) => first],
  ['s@3', ({ firstThree }) => firstThree],
  ['MRR@10', ({ reciprocalRank }) => reciprocalRank],
  ['nDCG@10', ({ gain }) => gain],
  ['zero', ({ nothing }) => nothing],
  ['neg.res', ({ results }) => results],
];

/** A table of measures by kind, the errors of confidence on both sides, and each query that was not answered first. */
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
