import type { Element, ElementContent, Root, RootContent } from 'hast';
import { mdxToHast } from 'satteri';
import { hastToHtml } from 'shiki';
import { highlightCode } from './highlight-code.ts';
import { parseInlineCode } from './inline-code.ts';

/** Answers are plain text: nothing beyond what the content command wrote may turn into markup. */
const features = { gfm: false, smartPunctuation: false };

/** The HTML of a page's body (MDX without its front matter), its code coloured; addresses in it are without the base path. */
export async function renderAnswer(mdxBody: string): Promise<string> {
  const { children } = mdxToHast(mdxBody, { features }) as Root;
  return hastToHtml({ type: 'root', children: (await Promise.all(children.map(withCode))) as RootContent[] });
}

async function withCode(node: RootContent): Promise<RootContent> {
  if (node.type !== 'element') return node;
  if (node.tagName === 'pre') return codeBlock(node);
  if (node.tagName === 'code') {
    const { code, language } = parseInlineCode(textOf(node));
    return highlightCode(code, language);
  }
  return { ...node, children: (await Promise.all(node.children.map(withCode))) as ElementContent[] };
}

/** A fenced code sample: its language is named by style, its copy button is added by the page's script, so that the answer holds its own text only. */
async function codeBlock(pre: Element): Promise<Element> {
  const language = languageOf(pre.children.find((child) => child.type === 'element'));
  const code = await highlightCode(textOf(pre).replace(/\n$/, ''), language);
  return {
    type: 'element',
    tagName: 'code-block',
    properties: language === 'text' ? {} : { dataLanguage: language },
    children: [{ type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children: [code] }],
  };
}

/** The first class of the `<code>` in a fenced block names its language: `language-python`. */
const languageOf = (code: Element | undefined): string =>
  String((code?.properties['className'] as string[] | undefined)?.[0] ?? '').replace(/^language-/, '') || 'text';

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'element' ? textOf(child) : 'value' in child ? child.value : ''))
    .join('');
}
