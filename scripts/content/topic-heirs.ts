import type { QuestionAddress } from '../../src/model/addresses.ts';
import type { Outline } from '../../src/model/outline.ts';
import { nearestTopic } from './nearest-topic.ts';
import { oldTopics } from './old-topics.ts';
import type { Placement } from './place-questions.ts';

export type Before = { outline: Outline; pages: ReadonlyMap<string, string>; questions: readonly QuestionAddress[] };

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
