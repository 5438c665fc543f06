import { type Document, isMap, isScalar, type YAMLSeq } from 'yaml';
import { pageParts } from '../../../src/lib/answers/mdx.ts';
import { nearestQuestions } from '../../../src/lib/text/similar-questions.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { Placement } from '../questions/assign-addresses.ts';
import type { OldPages } from '../questions/match-questions.ts';
import { goneQuestions } from '../questions/outline-questions.ts';
import { appendLine, yamlSequence } from './edit-yaml.ts';

type Line = { id: number; slug: string; title: string };
/** What has become of the questions; `nearest` names those that come nearest to one that leaves. */
type Present = { placements: readonly Placement[]; nearest: (line: Line) => string[] };

/** Bring the outline's document up to date: new titles, new and returned questions, retired ones. Untouched lines stay as typed. */
export function updateOutline(document: Document, outline: Outline, { placements, nearest }: Present): boolean {
  const now = new Map(placements.map((placement) => [placement.id, placement]));
  const gone = goneQuestions(outline, placements);
  const added = placements.filter(({ how }) => how === 'new' || how === 'back');
  const reworded = placements.filter(({ how }) => how === 'reworded');
  if (gone.length + added.length + reworded.length === 0) return false;
  outline.topics.forEach((topic, position) => {
    topic.questions.forEach(({ id }, index) => {
      const title = document.getIn(['topics', position, 'questions', index, 'title'], true);
      if (isScalar(title)) title.value = now.get(id)?.question.title ?? title.value;
    });
    const lines = yamlSequence(document, ['topics', position, 'questions']);
    keep(lines, (id) => now.has(id));
    for (const { id, slug, question } of added.filter((placement) => placement.topic === topic.id)) {
      appendLine(document, lines, { id, slug, title: question.title });
    }
  });
  if (gone.length + outline.retired.length > 0) {
    const retired = yamlSequence(document, ['retired']);
    keep(retired, (id) => !now.has(id));
    for (const line of gone) appendLine(document, retired, retiredLine(line, nearest(line)));
  }
  return true;
}

function retiredLine({ id, slug, title }: Line, related: readonly string[]): Record<string, unknown> {
  return { id, slug, title, ...(related.length > 0 && { related }) };
}

function keep(lines: YAMLSeq, isKept: (id: number) => boolean): void {
  lines.items = lines.items.filter((line) => !isMap(line) || isKept(Number(line.get('id'))));
}

type LineRetiredNearest = { slug: string; title: string };

/** Finds the slugs of the questions that come nearest to one that leaves, while its page still tells what it said. */
export function retiredNearest(
  placements: readonly Placement[],
  oldPages: OldPages,
): (line: LineRetiredNearest) => string[] {
  let nearest: ReturnType<typeof nearestQuestions> | undefined;
  return ({ slug, title }) => {
    nearest ??= nearestQuestions(placements.map((placement) => ({ ...placement.question, slug: placement.slug })));
    return nearest({ title, answer: pageParts(oldPages.get(slug) ?? '').body });
  };
}
