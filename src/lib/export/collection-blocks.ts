import type { PhrasingContent, RootContent } from 'mdast';
import { questionBlocks } from './question-blocks.ts';
import type { ExportedTopic } from './question-record.ts';

/** The whole collection: a chapter for each topic, and in it its questions with their answers. */
export function collectionBlocks(
  site: { name: string; tagline: string },
  topics: readonly ExportedTopic[],
): RootContent[] {
  return [
    { type: 'heading', depth: 1, children: text(site.name) },
    { type: 'paragraph', children: text(site.tagline) },
    ...topics.flatMap(topicBlocks),
  ];
}

function topicBlocks({ title, summary, questions }: ExportedTopic): RootContent[] {
  return [
    { type: 'heading', depth: 2, children: text(title) },
    ...(summary ? [{ type: 'paragraph', children: text(summary) } as const] : []),
    ...questions.flatMap((question) => questionBlocks(question, 3)),
  ];
}

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}
