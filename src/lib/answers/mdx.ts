import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/** A generated page's front matter, as YAML, and its body, as MDX without blank lines around it. */
export function pageParts(source: string): { front: string; body: string } {
  return { front: frontMatter.exec(source)?.[1] ?? '', body: source.replace(frontMatter, '').trim() };
}

/** The blocks of a page's body (MDX without its front matter). */
export function parseAnswer(mdxBody: string): RootContent[] {
  return fromMarkdown(mdxBody, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] }).children;
}
