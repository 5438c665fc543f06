import type { Element, ElementContent, Text } from 'hast';
import { defineHastPlugin } from 'satteri';
import { type BundledLanguage, bundledLanguages, codeToTokens, createCssVariablesTheme, type ThemedToken } from 'shiki';
import { parseInlineCode } from './inline-code.ts';

/** Every colour of this theme is a CSS variable, so that the classes below are few and known beforehand. */
const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--', fontStyle: false });

const isKnown = (language: string): language is BundledLanguage => language in bundledLanguages;

const text = (value: string): Text => ({ type: 'text', value });

/** The tokens that prose.css colours; punctuation and parameters stay in the colour of the text. */
const colours = /--(token-(?:keyword|string|string-expression|constant|function|comment))\)/;

/** `var(--token-keyword)` becomes `class="token-keyword"`: the content security policy forbids style attributes. */
function coloured({ content, color = '' }: ThemedToken): ElementContent {
  const token = colours.exec(color)?.[1];
  if (!token) return text(content);
  return { type: 'element', tagName: 'span', properties: { class: token }, children: [text(content)] };
}

async function codeElement(code: string, language: string): Promise<Element> {
  const { tokens } = await codeToTokens(code, { lang: isKnown(language) ? language : 'text', theme });
  const children = tokens.flatMap((line, index) => [...(index > 0 ? [text('\n')] : []), ...line.map(coloured)]);
  return { type: 'element', tagName: 'code', properties: {}, children };
}

function inlineCode(value: string): Promise<Element> {
  const { code, language } = parseInlineCode(value);
  return codeElement(code, language);
}

async function codeBlock(code: string, language: string): Promise<Element> {
  return {
    type: 'element',
    tagName: 'pre',
    properties: { tabIndex: 0, dataLanguage: language },
    children: [await codeElement(code, language)],
  };
}

const isCode = (node: { type: string; tagName?: string } | undefined) =>
  node?.type === 'element' && node.tagName === 'code';

/** The first class of a `<code>` in a fenced block names its language: `language-python`. */
const languageOf = (code: Readonly<Element>): string =>
  String((code.properties.className as string[] | undefined)?.[0] ?? '').replace(/^language-/, '') || 'text';

/**
 * Sätteri plugin: colours fenced code and inline code (`SELECT{:sql}`) with Shiki at build time, by class.
 * A language that Shiki does not know is set as plain text.
 */
export const highlightCode = defineHastPlugin({
  name: 'highlight-code',
  element: {
    filter: ['pre', 'code'],
    visit(node, context) {
      if (node.tagName === 'pre') {
        const code = node.children.find((child) => isCode(child)) as Readonly<Element> | undefined;
        return code && codeBlock(context.textContent(code).replace(/\n$/, ''), languageOf(code));
      }
      const parent = context.parent(node);
      return parent?.type === 'element' && parent.tagName === 'pre' ? undefined : inlineCode(context.textContent(node));
    },
  },
});
