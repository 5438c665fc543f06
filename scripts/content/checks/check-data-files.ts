import type { Correction } from '../../../src/model/data-files.ts';
import type { Problem, YamlPath } from '../problem.ts';
import type { CorrectionRun } from '../questions/apply-corrections.ts';
import type { EditorialFiles } from '../read/read-data-files.ts';
import { repeatedPlaces } from './check-outline.ts';

/** The slugs of all questions. `lost` ones have an address and no line in the outline, which is a problem of its own. */
export type Ledger = { live: ReadonlySet<string>; retired: ReadonlySet<string>; lost: ReadonlySet<string> };
export type Failures = Pick<CorrectionRun, 'misses' | 'ruins'>;
export type Findings = { problems: Problem[]; notes: Problem[] };
type Name = Parameters<EditorialFiles['lineOf']>[0];

/** Check that the editorial files speak of questions that exist, that no term leads to two, and that each correction matched as it must. */
export function checkEditorial(files: EditorialFiles, ledger: Ledger, { misses, ruins }: Failures): Findings {
  const findings: Findings = { problems: [], notes: [] };
  const at = (name: Name, path: YamlPath, message: string): Problem => ({
    file: `${name}.yaml`,
    line: files.lineOf(name)(path),
    message,
  });
  for (const { name, slug, path } of mentionedSlugs(files.editorial)) {
    if (ledger.live.has(slug) || ledger.lost.has(slug)) continue;
    if (ledger.retired.has(slug))
      findings.notes.push(at(name, path, `"${slug}" has left the seed; this has no effect.`));
    else findings.problems.push(at(name, path, `no question has the slug "${slug}". Correct it or remove the entry.`));
  }
  for (const [first, { value, path }] of repeatedPlaces(linkedWords(files.editorial.terms))) {
    // An entry may name its own term once more.
    if (first.path[0] === path[0]) continue;
    const line = files.lineOf('terms')(first.path);
    const rule = 'It can be explained by one question only. Remove one of them.';
    findings.problems.push(at('terms', path, `"${value}" is already used on line ${line}. ${rule}`));
  }
  for (const { correction, count } of misses) {
    if (correction.question !== undefined && !ledger.live.has(correction.question)) continue;
    const path = [files.editorial.corrections.indexOf(correction), 'find'];
    if (correction.every)
      findings.notes.push(at('corrections', path, `"${start(correction.find)}" is not in the seed (any more).`));
    else findings.problems.push(at('corrections', path, miss(correction, count)));
  }
  for (const { correction, title } of ruins) {
    const path = [files.editorial.corrections.indexOf(correction), 'replace'];
    const what = `this leaves "${start(title)}" without a title of one line or without an answer`;
    findings.problems.push(
      at('corrections', path, `${what}. Correct it; to remove a question, remove it from the seed.`),
    );
  }
  return findings;
}

/** What becomes a link in an answer, without regard to case: terms and their mentions. */
function linkedWords(terms: EditorialFiles['editorial']['terms']): { value: string; path: YamlPath }[] {
  return terms.flatMap(({ term, mentions }, index) => [
    { value: term.toLowerCase(), path: [index, 'term'] },
    ...mentions.map((mention, place) => ({ value: mention.toLowerCase(), path: [index, 'mentions', place] })),
  ]);
}

function miss({ find, question }: Correction, count: number): string {
  const place = question === undefined ? 'in the seed' : `in "${question}"`;
  const advice = count === 0 ? 'Correct or remove it.' : 'Make "find" longer, name the question, or set "every".';
  return `expected "${start(find)}" exactly once ${place} and found it ${count} times. ${advice}`;
}

function start(find: string): string {
  const [line = ''] = find.split('\n');
  return line.length < find.length || line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function mentionedSlugs(editorial: EditorialFiles['editorial']): { name: Name; slug: string; path: YamlPath }[] {
  const { corrections, literals, terms, aliases } = editorial;
  return [
    ...corrections.flatMap(({ question }, index) =>
      question === undefined ? [] : [{ name: 'corrections' as const, slug: question, path: [index, 'question'] }],
    ),
    ...terms.map(({ question }, index) => ({ name: 'terms' as const, slug: question, path: [index, 'question'] })),
    ...Object.keys(literals.questions).map((slug) => ({ name: 'literals' as const, slug, path: ['questions', slug] })),
    ...Object.keys(aliases).map((slug) => ({ name: 'aliases' as const, slug, path: [slug] })),
  ];
}
