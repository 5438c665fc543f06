import { splitFrontMatter } from '../../../src/lib/answers/mdx.ts';
import type { QuestionAddress } from '../../../src/model/addresses.ts';
import type { Outline } from '../../../src/model/outline.ts';
import { type Placement, similarTopic } from '../questions/assign-addresses.ts';

/** The outline and the pages before this run, and every address that a question has or had. */
type Before = { outline: Outline; pages: ReadonlyMap<string, string>; questions: readonly QuestionAddress[] };

/**
 * Returns a function that finds where the address of a removed topic redirects to: the topic that now has most of
 * its questions, or else the topic with the most similar questions. Undefined if nothing is known of the removed topic.
 */
export function topicSuccessors(
  placements: readonly Placement[],
  before: Before,
): (topic: string) => string | undefined {
  const previousTexts = previousTopicTexts(before.outline, before.pages);
  const idBySlug = new Map(before.questions.map(({ id, slug }) => [slug, id]));
  const topicById = new Map(placements.map(({ id, topic }) => [id, topic]));
  return (topic) => {
    const texts = previousTexts.get(topic);
    if (!texts) return undefined;
    const topics = [...texts.keys()].flatMap((slug) => topicById.get(idBySlug.get(slug) ?? 0) ?? []);
    return mostFrequent(topics) ?? mostSimilar(placements, [...texts.values()].join('\n'));
  };
}

function mostFrequent(topics: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(topics, (topic) => topic)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

function mostSimilar(placements: readonly Placement[], answer: string): string | undefined {
  const placed = placements.map(({ question, topic }) => ({ title: question.title, answer: question.answer, topic }));
  const [first] = placed;
  return first && similarTopic(placed, first.topic)({ title: '', answer });
}

/** By topic and slug, the text of each question before this run: its title in the outline and its page on disk. */
function previousTopicTexts(outline: Outline, pages: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const topics = new Map<string, Map<string, string>>();
  const add = (topic: string, slug: string, text: string): void => {
    const texts = topics.get(topic) ?? new Map<string, string>();
    topics.set(topic, texts.set(slug, `${texts.get(slug) ?? ''}\n${text}`));
  };
  for (const { id, questions } of outline.topics) {
    for (const { slug, title } of questions) add(id, slug, title);
  }
  for (const [path, source] of pages) {
    const [, topic, slug] = /^([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
    if (topic !== undefined && slug !== undefined) add(topic, slug, splitFrontMatter(source).body);
  }
  return topics;
}
