import type { TopicAddress } from '../model/addresses.ts';

/** The topic that answers for this one: itself while it has a page, else the one it leads to, and so on; undefined where that ends nowhere. */
export function answeringTopic(
  id: string,
  topics: readonly TopicAddress[],
  live: ReadonlySet<string>,
): string | undefined {
  const next = new Map(topics.map((topic) => [topic.id, topic.to]));
  const seen = new Set<string>();
  let current: string | undefined = id;
  while (current !== undefined && !live.has(current)) {
    if (seen.has(current)) return undefined;
    seen.add(current);
    current = next.get(current);
  }
  return current;
}
