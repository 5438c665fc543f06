import { createHash } from 'node:crypto';
import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { Figure } from '../../../src/model/figures.ts';
import type { Notes, Source } from '../../../src/model/notes.ts';
import { parseInline } from './parse-inline.ts';

/** The blocks of an answer in the element `<Answer>`. The first `lead` of them are its lead, by default one. */
export function answerElement(children: readonly RootContent[], lead: number): MdxJsxFlowElement {
  return element('Answer', lead === 1 ? {} : { lead: String(lead) }, children);
}

/**
 * A figure as the element `<Figure>`. `slug` is that of its question. The digest of the drawing is part of the page,
 * so that the page changes with the drawing.
 */
export function figureElement(slug: string, figure: Figure, drawing: string | undefined): MdxJsxFlowElement {
  const version =
    drawing === undefined ? {} : { version: createHash('sha256').update(drawing).digest('hex').slice(0, 8) };
  return element('Figure', { of: slug, ...figure, ...version }, []);
}

/**
 * An editor's note as the element `<Note>`. `sources` are those of the question. `addressOf` gives
 * the address of a question by its id, or undefined.
 */
export function noteElement(
  { text, sources: urls, checked }: Notes[string],
  sources: readonly Source[],
  addressOf: (id: number) => string | undefined,
): MdxJsxFlowElement {
  const shown = sources.filter(({ url }) => urls.includes(url));
  const children = parseInline(text.trim()).flatMap((node) => linkNumbers(node, addressOf));
  return element('Note', { checked, sources: shown }, [{ type: 'paragraph', children }]);
}

/** A note names other questions by their permanent numbers: "see No. 99". */
export const questionNumber = /\bNo\. (\d+)\b/g;

function linkNumbers(node: PhrasingContent, addressOf: (id: number) => string | undefined): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  return node.value.split(/\b(No\. \d+)\b/).flatMap((value): PhrasingContent[] => {
    if (value === '') return [];
    const url = addressOf(Number(/^No\. (\d+)$/.exec(value)?.[1]));
    return url === undefined ? [{ type: 'text', value }] : [{ type: 'link', url, children: [{ type: 'text', value }] }];
  });
}

/** An element of a page, with attributes that are text or JSON. */
export function element(name: string, attributes: Record<string, unknown>, children: readonly RootContent[]) {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute' as const,
      name: key,
      value:
        typeof value === 'string' ? value : { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value) },
    })),
    children: [...children] as MdxJsxFlowElement['children'],
  } satisfies MdxJsxFlowElement as MdxJsxFlowElement;
}
