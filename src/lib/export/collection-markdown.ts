import type { PhrasingContent } from 'mdast';
import { markdownText } from './markdown-text.ts';
import { questionMarkdown } from './question-markdown.ts';
import type { ExportedTopic } from './question-record.ts';

/** The whole collection as Markdown: a chapter for each topic, and in it its questions with their answers. */
export function collectionMarkdown(site: { name: string; tagline: string }, topics: readonly ExportedTopic[]): string {
  const title = markdownText([
    { type: 'heading', depth: 1, children: text(site.name) },
    { type: 'paragraph', children: text(site.tagline) },
  ]);
  return [title, ...topics.flatMap(topicMarkdown)].join('\n');
}

function topicMarkdown({ title, summary, questions }: ExportedTopic): string[] {
  const heading = markdownText([
    { type: 'heading', depth: 2, children: text(title) },
    ...(summary ? [{ type: 'paragraph', children: text(summary) } as const] : []),
  ]);
  return [heading, ...questions.map((question) => questionMarkdown(question, 3))];
}

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}
