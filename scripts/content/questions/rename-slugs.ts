import type { Outline } from '../../../src/model/outline.ts';
import type { Editorial } from '../read/read-data-files.ts';

type Rename = (slug: string) => string;

/** The editorial files with the present slugs of their questions, so that renaming one in the outline is all there is to do. */
export function renameMentions(editorial: Editorial, rename: Rename): Editorial {
  return {
    ...editorial,
    corrections: editorial.corrections.map((correction) =>
      correction.question === undefined ? correction : { ...correction, question: rename(correction.question) },
    ),
    terms: editorial.terms.map((term) => ({ ...term, question: rename(term.question) })),
    literals: { ...editorial.literals, questions: renameKeys(editorial.literals.questions, rename) },
    aliases: renameKeys(editorial.aliases, rename),
  };
}

/** The same for the related questions that an editor chose. */
export function renameRelated(outline: Outline, rename: Rename): Outline {
  const topics = outline.topics.map((topic) => ({
    ...topic,
    questions: topic.questions.map((line) => (line.related ? { ...line, related: line.related.map(rename) } : line)),
  }));
  return { ...outline, topics };
}

/** What stands under the present slug wins over what stands under a former one. */
function renameKeys<Value>(record: Record<string, Value>, rename: Rename): Record<string, Value> {
  return {
    ...Object.fromEntries(Object.entries(record).map(([slug, value]) => [rename(slug), value])),
    ...onlyPresent(record, rename),
  };
}

function onlyPresent<Value>(record: Record<string, Value>, rename: Rename): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([slug]) => rename(slug) === slug));
}
