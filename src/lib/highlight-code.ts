import type { Element, ElementContent, Root } from 'hast';
import { defineHastPlugin } from 'satteri';
import { type BundledLanguage, bundledLanguages, codeToHast, createCssVariablesTheme, type ShikiTransformer } from 'shiki';
import { parseInlineCode } from './inline-code.ts';

/** Every colour of this theme is a CSS variable, so that the classes below are few and known beforehand. */
const theme = createCssVariablesTheme({ name: 'site', variablePrefix: '--', fontStyle: false });

/** `color:var(--token-keyword)` becomes `class="token-keyword"`: the content security policy forbids style attributes. */
const colourByClass: ShikiTransformer = {
  span(node) {
    const token = /--(token-[a-z-]+)/.exec(String(node.properties.style ?? ''))?.[1];
    delete node.properties.style;
    if (token) node.properties.class = token;
  },
};

const isKnown = (language: string): language is BundledLanguage => language in bundledLanguages;

function colour(code: string, language: string, structure: 'inline' | 'classic'): Promise<Root> {
  return codeToHast(code, {
    lang: isKnown(language) ? language : 'text',
    theme,
    structure,
    transformers: [colourByClass],
  });
}

/** A span without a class colours nothing: its text can stand alone. */
function unwrapPlain(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(unwrapPlain);
  return node.tagName === 'span' && !('class' in node.properties) ? children : [{ ...node, children }];
}

const contents = (node: Root | Element): ElementContent[] => (node.children as ElementContent[]).flatMap(unwrapPlain);

async function inlineCode(text: string): Promise<Element> {
  const { code, language } = parseInlineCode(text);
  const root = await colour(code, language, 'inline');
  return { type: 'element', tagName: 'code', properties: {}, children: contents(root) };
}

async function codeBlock(code: string, language: string): Promise<Element> {
  const root = await colour(code, language, 'inline');
  return {
    type: 'element',
    tagName: 'pre',
    properties: { tabIndex: 0, dataLanguage: language },
    children: [{ type: 'element', tagName: 'code', properties: {}, children: contents(root) }],
  };
}

const isCode = (node: { type: string; tagName?: string } | undefined) => node?.type === 'element' && node.tagName === 'code';

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
