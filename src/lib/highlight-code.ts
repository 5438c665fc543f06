import type { Element, Text } from 'hast';
import { type BundledLanguage, bundledLanguages, codeToTokens, createCssVariablesTheme, type ThemedToken } from 'shiki';

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
export async function highlightCode(code: string, language: string): Promise<Element> {
  const { tokens } = await codeToTokens(code, { lang: isKnown(language) ? language : 'text', theme });
  const children = tokens.flatMap((line, index) => [...(index > 0 ? [text('\n')] : []), ...line.map(coloured)]);
  return { type: 'element', tagName: 'code', properties: {}, children };
}
