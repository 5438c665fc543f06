import { toMarkdown } from 'mdast-util-to-markdown';

/** A link as Markdown; what Markdown would read as markup in the title is escaped. */
export function markdownLink(title: string, url: string): string {
  const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: title }] };
  return toMarkdown({ type: 'paragraph', children: [link] }, { resourceLink: true }).trimEnd();
}
