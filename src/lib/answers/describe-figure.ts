import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Figure } from '../../model/figures.ts';

/** A figure in words: its title and its caption, then the description of a drawing or the rows of a table. */
export function describeFigure({ title, caption, description, table }: Figure): RootContent[] {
  const heading: PhrasingContent = { type: 'strong', children: [text(`${title}.`)] };
  return [
    paragraph(heading, text(` ${caption}`)),
    ...(description ? [paragraph(text(description))] : []),
    ...(table ? [rowList(table)] : []),
  ];
}

/** "Read committed: dirty read no, phantom yes" */
function rowList({ columns, rows }: NonNullable<Figure['table']>): List {
  const lines = rows.map(([head = '', ...cells]) => {
    const values = cells.map((cell, index) => `${columns[index + 1]?.toLowerCase()} ${cell}`);
    return `${head}: ${values.join(', ')}`;
  });
  return {
    type: 'list',
    spread: false,
    children: lines.map((line) => ({ type: 'listItem', spread: false, children: [paragraph(text(line))] })),
  };
}

const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const text = (value: string): PhrasingContent => ({ type: 'text', value });
