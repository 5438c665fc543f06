import type { Element, Text } from 'hast';
import { defineHastPlugin, type HastNode } from 'satteri';
import { type BundledLanguage, bundledLanguages, codeToTokens, createCssVariablesTheme, type ThemedToken } from 'shiki';
import { parseInlineCode } from './plain-text.ts';

/** Shiki writes each color of this theme as a CSS variable: `var(--token-keyword)`. */
const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--', fontStyle: false });

/** The tokens that prose.css colors. Punctuation and parameters keep the color of the text. */
const coloredToken = /--(token-(?:keyword|string|string-expression|constant|function|comment))\)/;

/**
 * Sätteri plugin: highlights fenced code with Shiki.
 * A sample becomes `<code-block data-language="python"><pre tabindex="0"><code>…`; the element's style shows the language.
 */
export const highlightCodeBlocks = defineHastPlugin({
  name: 'highlight-code-blocks',
  element: {
    filter: ['pre'],
    async visit(pre, context) {
      const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code');
      if (code?.type !== 'element') return undefined;
      const language = blockLanguage(code.properties['className']);
      const highlighted = await highlightCode(context.textContent(code).replace(/\n$/, ''), language);
      return element('code-block', language === 'text' ? {} : { dataLanguage: language }, [
        element('pre', { tabIndex: 0 }, [highlighted]),
      ]);
    },
  },
});

/**
 * Sätteri plugin: highlights inline code that names its language with Shiki, if it is a phrase: `0 == false{:js}`. A
 * single word keeps the color of the text, because a language knows some of its words and not others.
 */
export const highlightInlineCode = defineHastPlugin({
  name: 'highlight-inline-code',
  element: {
    filter: ['code'],
    visit(node, context) {
      if (isInPre(context.parent(node))) return undefined;
      const { code, language } = parseInlineCode(context.textContent(node));
      return highlightCode(code, /\s/.test(code) ? language : 'text');
    },
  },
});

const isInPre = (parent: Readonly<HastNode> | undefined): boolean =>
  parent?.type === 'element' && parent.tagName === 'pre';

/** Markdown gives the `<code>` of a fenced block the class `language-python`. */
function blockLanguage(className: unknown): string {
  const [first] = Array.isArray(className) ? className : [];
  return String(first ?? '').replace(/^language-/, '') || 'text';
}

/** Colors are classes, because the content security policy forbids style attributes. A language that Shiki does not know becomes plain text. */
async function highlightCode(code: string, language: string): Promise<Element> {
  const { tokens } = await codeToTokens(code, { lang: isBundled(language) ? language : 'text', theme });
  const lines = tokens.map((line) => line.map(tokenNode));
  return element(
    'code',
    {},
    lines.flatMap((line, index) => (index === 0 ? line : [text('\n'), ...line])),
  );
}

function tokenNode({ content, color = '' }: ThemedToken): Element | Text {
  const token = coloredToken.exec(color)?.[1];
  return token ? element('span', { className: [token] }, [text(content)]) : text(content);
}

const isBundled = (language: string): language is BundledLanguage => language in bundledLanguages;

const text = (value: string): Text => ({ type: 'text', value });

const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
