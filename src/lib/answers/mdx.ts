import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/** Splits a generated page into its front matter (YAML) and its body (MDX, without blank lines around it). */
export function pageParts(source: string): { front: string; body: string } {
  return { front: frontMatter.exec(source)?.[1] ?? '', body: source.replace(frontMatter, '').trim() };
}

/** Parses the body of a page (MDX without front matter) into Markdown blocks. */
export function parseAnswer(mdxBody: string): RootContent[] {
  return fromMarkdown(mdxBody, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] }).children;
}
