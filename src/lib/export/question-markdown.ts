import type { Heading } from 'mdast';
import { markdownText } from './markdown-text.ts';
import type { ExportedQuestion } from './question-record.ts';

/**
 * A question as Markdown: under a heading of this depth its answer, its number and the address of its page. Texts are put together, not
 * trees, because an answer that did not change is kept as text; a blank line parts any two blocks of them.
 */
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
