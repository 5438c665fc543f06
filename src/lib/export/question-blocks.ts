import type { Heading, RootContent } from 'mdast';
import type { ExportedQuestion } from './question-record.ts';

/** A question under a heading of this depth, with its answer, its number and the address of its page. */
export function questionBlocks({ record, blocks }: ExportedQuestion, depth: Heading['depth']): RootContent[] {
  const { id, url, title } = record;
  return [
    { type: 'heading', depth, children: [{ type: 'text', value: title }] },
    ...blocks,
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: `No. ${id}. Source: ` },
        { type: 'link', url, children: [{ type: 'text', value: url }] },
      ],
    },
  ];
}
