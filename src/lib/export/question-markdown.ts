import type { Heading, PhrasingContent, RootContent } from 'mdast';
import type { Source } from '../../model/notes.ts';
import { markdownText } from './markdown.ts';
import type { ExportedQuestion, ExportedTopic } from './question-record.ts';

/**
 * A question as Markdown: heading, answer, id and URL; below a rule the figure in words, the
 * editor's note and the sources. `depth` is the level of the heading.
 */
export function questionMarkdown(
  { record, markdown, figure, note }: ExportedQuestion,
  depth: Heading['depth'],
): string {
  const { id, url, title, checked, sources } = record;
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
  const additions = [
    ...(figure ? [markdownText([labelled('Figure:')]), figure] : []),
    ...(note ? [markdownText([labelled(`Editor’s note, checked ${checked}:`)]), note] : []),
    ...(sources.length > 0 ? [markdownText([labelled('Sources:'), linkList(sources)])] : []),
  ];
  const rule = additions.length > 0 ? [markdownText([{ type: 'thematicBreak' }])] : [];
  return [heading, markdown, source, ...rule, ...additions].join('\n');
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

const labelled = (label: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: text(label) }],
});

const linkList = (sources: readonly Source[]): RootContent => ({
  type: 'list',
  spread: false,
  children: sources.map(({ title, url }) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [{ type: 'link', url, children: text(title) }] }],
  })),
});

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}
