import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { defineHastPlugin, mdxToMdast } from 'satteri';
import type { Figure } from '../../model/figures.ts';
import { describeFigure } from './describe-figure.ts';

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

/** The blocks of a page, by the elements that they stand in. A page may have no figure and no note. */
export type PageBlocks = { answer: RootContent[]; figure: RootContent[] | undefined; note: RootContent[] | undefined };

/**
 * Parses the body of a page (MDX without front matter) into the Markdown blocks of its elements. All
 * blocks of a page without `<Answer>` are its answer.
 */
export function parsePage(mdxBody: string): PageBlocks {
  const { children } = mdxToMdast(mdxBody, { features: answerFeatures }) as Root;
  const find = (name: string): MdxJsxFlowElement | undefined =>
    children.find((node): node is MdxJsxFlowElement => node.type === 'mdxJsxFlowElement' && node.name === name);
  const figure = find('Figure');
  return {
    answer: find('Answer')?.children ?? children,
    figure: figure && describeFigure(figureOf(figure)),
    note: find('Note')?.children,
  };
}

/** The attributes of `<Figure>`. The content step wrote them: text, or an expression in JSON. */
const figureOf = ({ attributes }: MdxJsxFlowElement): Figure =>
  Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? [[attribute.name, attribute.value instanceof Object ? JSON.parse(attribute.value.value) : attribute.value]]
        : [],
    ),
  ) as Figure;
