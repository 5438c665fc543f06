import type { Heading, PhrasingContent } from 'mdast';
import { markdownText } from './markdown.ts';
import type { ExportedQuestion, ExportedTopic } from './question-record.ts';

/** A question as Markdown: heading, answer, id and URL. `depth` is the level of the heading. */
export function questionMarkdown({ record, markdown }: ExportedQuestion, depth: Heading['depth']): string {
  const { id, url, title } = record;
  const heading = markdownText([{ type: 'heading', depth, children: [{ type: 'text', value: title }] }]);
  const source = markdownText([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: `No. ${id}. Source: ` },
        { type: 'link', url, children: [{ type: 'text', value: url }] },
      ],
    },
  ]);
  return [heading, markdown, source].join('\n');
}

/** The whole collection as Markdown: a section for each topic with its questions and answers. */
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
