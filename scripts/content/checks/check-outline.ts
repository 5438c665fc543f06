import type { QuestionAddress } from '../../../src/model/addresses.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { Problem, YamlPath } from '../problem.ts';
import { isReservedId } from '../questions/make-slug.ts';
import { outlineQuestions } from '../questions/outline-questions.ts';
import type { DataFile } from '../read/read-data-files.ts';

/** A value of a YAML file and its path. */
type ValueAt = { value: string | number; path: YamlPath };

/**
 * Finds what the schema cannot check: an outline without topics, duplicate ids, slugs and topics,
 * reserved slugs, and unknown related questions.
 */
export function checkOutline(
  { file, value: outline, lineOf }: DataFile<Outline>,
  addresses: readonly QuestionAddress[],
): Problem[] {
  const problem = (path: YamlPath, message: string): Problem => ({ file, line: lineOf(path), message });
  const questions = outlineQuestions(outline);
  const slugs = questions.map(({ slug, path }) => ({ value: slug, path: [...path, 'slug'] }));
  const ids = questions.map(({ id, path }) => ({ value: id, path: [...path, 'id'] }));
  const topics = outline.topics.map(({ id }, index) => ({ value: id, path: ['topics', index, 'id'] }));
  const known = new Set([...questions, ...addresses].map(({ slug }) => slug));
  const duplicates = (values: ValueAt[], kind: string, rule: string): Problem[] =>
    findDuplicates(values).map(([first, { value, path }]) =>
      problem(path, `the ${kind} "${value}" is already used on line ${lineOf(first.path)}. ${rule}`),
    );
  return [
    ...(topics.length === 0 ? [problem([], 'expected a topic and found none. Write at least one.')] : []),
    ...duplicates(topics, 'topic', 'Choose another; topics have addresses.'),
    ...duplicates(ids, 'id', 'Choose another; ids are permanent.'),
    ...duplicates(slugs, 'slug', 'Choose another; slugs are addresses.'),
    ...slugs.filter(({ value }) => isReservedId(value)).map(({ value, path }) => problem(path, reservedMessage(value))),
    ...relatedSlugs(outline)
      .filter(({ value }) => !known.has(String(value)))
      .map(({ value, path }) => problem(path, `no question has the slug "${value}". Correct it.`)),
  ];
}

function reservedMessage(slug: string): string {
  const rule = '"main" and slugs that begin with "topic-" or "search-dialog" are ids of other elements of a page';
  return `the slug "${slug}" is reserved: ${rule}. Choose another.`;
}

function relatedSlugs(outline: Outline): ValueAt[] {
  return outline.topics.flatMap(({ questions }, topic) =>
    questions.flatMap(({ related = [] }, question) =>
      related.map((value, index) => ({ value, path: ['topics', topic, 'questions', question, 'related', index] })),
    ),
  );
}

/** Pairs each repeated value with its first occurrence: `[first, duplicate]`. */
export function findDuplicates(values: readonly ValueAt[]): [ValueAt, ValueAt][] {
  const firsts = new Map<string | number, ValueAt>();
  return values.flatMap((value): [ValueAt, ValueAt][] => {
    const first = firsts.get(value.value);
    if (!first) firsts.set(value.value, value);
    return first ? [[first, value]] : [];
  });
}
