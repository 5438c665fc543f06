import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { mdxToHast } from 'satteri';
import {
  type BundledLanguage,
  bundledLanguages,
  codeToTokens,
  createCssVariablesTheme,
  hastToHtml,
  type ThemedToken,
} from 'shiki';
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

/** Every colour of this theme is a CSS variable, so that the classes below are few and known beforehand. */
const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--', fontStyle: false });

const isKnown = (language: string): language is BundledLanguage => language in bundledLanguages;

const text = (value: string): Text => ({ type: 'text', value });

/** The tokens that prose.css colours; punctuation and parameters stay in the colour of the text. */
const colours = /--(token-(?:keyword|string|string-expression|constant|function|comment))\)/;

/** `var(--token-keyword)` becomes `class="token-keyword"`: the content security policy forbids style attributes. */
function coloured({ content, color = '' }: ThemedToken): Element | Text {
  const token = colours.exec(color)?.[1];
  if (!token) return text(content);
  return { type: 'element', tagName: 'span', properties: { class: token }, children: [text(content)] };
}

/** A `<code>` whose words are coloured by class; a language that Shiki does not know is set as plain text. */
async function highlightCode(code: string, language: string): Promise<Element> {
  const { tokens } = await codeToTokens(code, { lang: isKnown(language) ? language : 'text', theme });
  const children = tokens.flatMap((line, index) => [...(index > 0 ? [text('\n')] : []), ...line.map(coloured)]);
  return { type: 'element', tagName: 'code', properties: {}, children };
}

/** An answer's HTML, as `renderAnswer` wrote it, with each address within the site (`/questions/rest/`) as it is from this page. */
export function linkedAnswer(html: string, addressOf: (address: string) => string): string {
  return html.replace(/(?<=<a href=")\/[^"]*(?=")/g, addressOf);
}
