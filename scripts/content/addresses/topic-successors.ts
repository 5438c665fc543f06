import { pageParts } from '../../../src/lib/answers/mdx.ts';
import type { QuestionAddress } from '../../../src/model/addresses.ts';
import type { Outline } from '../../../src/model/outline.ts';
import { nearestTopic, type Placement } from '../questions/assign-addresses.ts';

type Before = { outline: Outline; pages: ReadonlyMap<string, string>; questions: readonly QuestionAddress[] };

/** Finds who answers for a topic without a page: the topic with most of its questions, else the one that resembles them most. */
export function topicHeirs(placements: readonly Placement[], before: Before): (topic: string) => string | undefined {
  const held = oldTopics(before.outline, before.pages);
  const idOf = new Map(before.questions.map(({ id, slug }) => [slug, id]));
  const now = new Map(placements.map(({ id, topic }) => [id, topic]));
  return (topic) => {
    const members = held.get(topic);
    if (!members) return undefined;
    const heirs = [...members.keys()].flatMap((slug) => now.get(idOf.get(slug) ?? 0) ?? []);
    return commonest(heirs) ?? nearest(placements, [...members.values()].join('\n'));
  };
}

function commonest(topics: readonly string[]): string | undefined {
  const votes = [...Map.groupBy(topics, (topic) => topic)];
  return votes.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

function nearest(placements: readonly Placement[], answer: string): string | undefined {
  const placed = placements.map(({ question, topic }) => ({ title: question.title, answer: question.answer, topic }));
  const [first] = placed;
  return first && nearestTopic(placed, first.topic)({ title: '', answer });
}

/** By topic, what its questions said by slug: those of the pages as they are on disk, and those of the outline as it is typed. */
function oldTopics(outline: Outline, pages: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const topics = new Map<string, Map<string, string>>();
  const add = (topic: string, slug: string, text: string): void => {
    const members = topics.get(topic) ?? new Map<string, string>();
    topics.set(topic, members.set(slug, `${members.get(slug) ?? ''}\n${text}`));
  };
  for (const { id, questions } of outline.topics) {
    for (const { slug, title } of questions) add(id, slug, title);
  }
  for (const [path, source] of pages) {
    const [, topic, slug] = /^([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
    if (topic !== undefined && slug !== undefined) add(topic, slug, pageParts(source).body);
  }
  return topics;
}
