import type { Root, RootContent } from 'mdast';
import { mdxToMdast } from 'satteri';

/**
 * The Markdown features of Sätteri that change an answer's text: all off.
 * Answers are plain text, so only what the content step wrote may become markup.
 */
export const answerFeatures = { gfm: false, smartPunctuation: false };

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/** Splits a generated page into its front matter (YAML) and its body (MDX, without blank lines around it). */
export function splitFrontMatter(source: string): { front: string; body: string } {
  return { front: frontMatter.exec(source)?.[1] ?? '', body: source.replace(frontMatter, '').trim() };
}

/** Parses the body of a page (MDX without front matter) into Markdown blocks. */
export function parseAnswer(mdxBody: string): RootContent[] {
  return (mdxToMdast(mdxBody, { features: answerFeatures }) as Root).children;
}
