import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { defineHastPlugin, mdxToMdast } from 'satteri';

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

/**
 * Sätteri plugin: keeps a line break between the blocks of an element. Sätteri drops it in MDX
 * elements, and the text of a page then joins the last word of a paragraph with the next one.
 */
export const separateBlocks = defineHastPlugin({
  name: 'separate-blocks',
  mdxJsxFlowElement: {
    filter: ['Answer', 'Note'],
    visit({ children }, context) {
      for (const block of children.slice(1)) context.insertBefore(block, { type: 'text', value: '\n' });
    },
  },
});

/** The blocks of a page, by the elements that they stand in. `note` is undefined without a note. */
export type PageBlocks = { answer: RootContent[]; note: RootContent[] | undefined };

/**
 * Parses the body of a page (MDX without front matter) into the Markdown blocks of its elements. All
 * blocks of a page without `<Answer>` are its answer.
 */
export function parsePage(mdxBody: string): PageBlocks {
  const { children } = mdxToMdast(mdxBody, { features: answerFeatures }) as Root;
  const blocksOf = (name: string): RootContent[] | undefined =>
    children.find((node): node is MdxJsxFlowElement => node.type === 'mdxJsxFlowElement' && node.name === name)
      ?.children;
  return { answer: blocksOf('Answer') ?? children, note: blocksOf('Note') };
}
