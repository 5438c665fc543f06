import { pageParts } from '../../src/lib/page-parts.ts';
import type { Outline } from '../../src/model/outline.ts';

/** By topic, what its questions said by slug: those of the pages as they are on disk, and those of the outline as it is typed. */
export function oldTopics(outline: Outline, pages: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
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
