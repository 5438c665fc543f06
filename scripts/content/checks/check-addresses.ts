import type { Addresses } from '../../../src/model/addresses.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { Problem, YamlPath } from '../problem.ts';
import { outlineQuestions } from '../questions/outline-questions.ts';
import type { DataFile } from '../read/read-data-files.ts';

/**
 * Checks the ledger against itself and the outline: lost lines, addresses without a page, and
 * addresses given twice.
 */
export function checkAddresses(ledger: DataFile<Addresses>, outline: DataFile<Outline>): Problem[] {
  return [
    ...lostLines(ledger),
    ...questionsWithoutPage(ledger, outline),
    ...reusedSlugs(ledger, outline),
    ...unknownTopics(ledger),
  ];
}

function lostLines(ledger: DataFile<Addresses>): Problem[] {
  const { published, questions, topics } = ledger.value;
  const found = questions.length + topics.length;
  const advice = 'Restore the removed lines: a published address must stay.';
  return found < published
    ? [problem(ledger, ['published'], `expected ${published} addresses and found ${found}. ${advice}`)]
    : [];
}

function questionsWithoutPage(ledger: DataFile<Addresses>, outline: DataFile<Outline>): Problem[] {
  const known = new Set(outlineQuestions(outline.value).map(({ id }) => id));
  const count = ledger.value.questions.length;
  if (known.size === 0 && count > 0) {
    const message = `expected the questions of ${count} published addresses and found none. Bring the file back; without it they lead nowhere.`;
    return [problem(outline, ['topics'], message)];
  }
  return ledger.value.questions.flatMap(({ id, slug }, index) => {
    const what = `/questions/${slug}/ and /q/${id}/ have neither a page nor a redirect`;
    const advice = `Bring its line back, under its topic or under "retired".`;
    return known.has(id)
      ? []
      : [problem(ledger, ['questions', index], `${what}: question ${id} is not in ${outline.file}. ${advice}`)];
  });
}

function reusedSlugs(ledger: DataFile<Addresses>, outline: DataFile<Outline>): Problem[] {
  const owners = new Map<string, { id: number; line: number }>();
  const twice = ledger.value.questions.flatMap(({ id, slug }, index) => {
    const owner = owners.get(slug) ?? { id, line: ledger.lineOf(['questions', index]) };
    owners.set(slug, owner);
    return owner.id === id
      ? []
      : [problem(ledger, ['questions', index], reusedMessage(slug, `question ${owner.id}`, `line ${owner.line}`))];
  });
  const taken = outlineQuestions(outline.value).flatMap(({ id, slug, path }) => {
    const owner = owners.get(slug);
    const message = owner && reusedMessage(slug, `question ${owner.id}`, `${ledger.file}:${owner.line}`);
    return message === undefined || owner?.id === id ? [] : [problem(outline, [...path, 'slug'], message)];
  });
  return [...twice, ...taken];
}

function reusedMessage(slug: string, owner: string, place: string): string {
  return `/questions/${slug}/ has been the address of ${owner} (${place}). Choose another slug; addresses are never given twice.`;
}

function unknownTopics(ledger: DataFile<Addresses>): Problem[] {
  const known = new Set(ledger.value.topics.map(({ id }) => id));
  return ledger.value.topics.flatMap(({ id, to }, index) => {
    if (to === undefined || known.has(to)) return [];
    return [
      problem(
        ledger,
        ['topics', index, 'to'],
        `/topics/${id}/ leads to /topics/${to}/, which no topic has or had. Correct it.`,
      ),
    ];
  });
}

function problem({ file, lineOf }: DataFile<unknown>, path: YamlPath, message: string): Problem {
  return { file, line: lineOf(path), message };
}
