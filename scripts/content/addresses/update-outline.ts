import { isMap, isScalar, type YAMLSeq } from 'yaml';
import { splitFrontMatter } from '../../../src/lib/answers/mdx.ts';
import { similarQuestions } from '../../../src/lib/text/similar-questions.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { Placement } from '../questions/assign-addresses.ts';
import type { OldPages } from '../questions/match-questions.ts';
import { removedQuestions } from '../questions/outline-questions.ts';
import type { DataFile } from '../read/read-data-files.ts';
import { appendLine, yamlSequence } from './edit-yaml.ts';

type OutlineLine = { id: number; slug: string; title: string };
/** `suggest` gives the slugs of questions that are similar to a removed one. */
type Present = { placements: readonly Placement[]; suggest: (line: OutlineLine) => string[] };

/**
 * Updates the document of the outline: new titles, new and returned questions, retired questions.
 * Other lines stay as the editor typed them. Returns true if anything changed.
 */
export function updateOutline(
  { document, value: outline }: DataFile<Outline>,
  { placements, suggest }: Present,
): boolean {
  const present = new Map(placements.map((placement) => [placement.id, placement]));
  const removed = removedQuestions(outline, placements);
  const added = placements.filter(({ status }) => status === 'new' || status === 'returned');
  const reworded = placements.filter(({ status }) => status === 'reworded');
  if (removed.length + added.length + reworded.length === 0) return false;
  outline.topics.forEach((topic, position) => {
    topic.questions.forEach(({ id }, index) => {
      const title = document.getIn(['topics', position, 'questions', index, 'title'], true);
      if (isScalar(title)) title.value = present.get(id)?.question.title ?? title.value;
    });
    const lines = yamlSequence(document, ['topics', position, 'questions']);
    keepLines(lines, (id) => present.has(id));
    for (const { id, slug, question } of added.filter((placement) => placement.topic === topic.id)) {
      appendLine(document, lines, { id, slug, title: question.title });
    }
  });
  if (removed.length + outline.retired.length > 0) {
    const retired = yamlSequence(document, ['retired']);
    keepLines(retired, (id) => !present.has(id));
    for (const line of removed) appendLine(document, retired, retiredLine(line, suggest(line)));
  }
  return true;
}

function retiredLine({ id, slug, title }: OutlineLine, related: readonly string[]): Record<string, unknown> {
  return { id, slug, title, ...(related.length > 0 && { related }) };
}

function keepLines(lines: YAMLSeq, isKept: (id: number) => boolean): void {
  lines.items = lines.items.filter((line) => !isMap(line) || isKept(Number(line.get('id'))));
}

/** Returns a function that finds the questions similar to a removed one, by its title and the answer on its old page. */
export function suggestionsForRetired(
  placements: readonly Placement[],
  oldPages: OldPages,
): (line: Pick<OutlineLine, 'slug' | 'title'>) => string[] {
  let findSimilar: ReturnType<typeof similarQuestions> | undefined;
  return ({ slug, title }) => {
    findSimilar ??= similarQuestions(placements.map((placement) => ({ ...placement.question, slug: placement.slug })));
    return findSimilar({ title, answer: splitFrontMatter(oldPages.get(slug) ?? '').body });
  };
}
