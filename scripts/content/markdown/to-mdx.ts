import type { ListItem, Parents, RootContent, Text } from 'mdast';
import { type MdxJsxFlowElement, mdxToMarkdown } from 'mdast-util-mdx';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Question } from '../../../src/model/question.ts';

/** All text is literal. Labels and links are the only markup. */
const text: Handle = (node: Text, _parent, _state, { before, after }) =>
  escapeMdx(node.value, { startsLine: before === '\n', next: after });

/**
 * `mdast-util-to-markdown` finds the number of an item by a search in its list, which takes long in a
 * long list. So it gets a list of this item only, which starts at the number of the item.
 */
const listItem: Handle = (node: ListItem, parent: Parents | undefined, state, info) => {
  if (parent?.type !== 'list') return defaultHandlers.listItem(node, parent, state, info);
  const start = (parent.start ?? 1) + (state.indexStack.at(-1) ?? 0);
  return defaultHandlers.listItem(node, { ...parent, start, children: [node] }, state, info);
};

const jsx: Options = mdxToMarkdown();
const elementHandler = jsx.extensions?.flatMap(({ handlers }) => handlers?.mdxJsxFlowElement ?? [])[0];

/**
 * An element around blocks. The serialiser of MDX would indent them, and the code in them. Here they
 * stand between blank lines, as a person writes them.
 */
const element: Handle = (node: MdxJsxFlowElement, parent, state, info) => {
  const tag = elementHandler?.({ ...node, children: [] }, parent, state, info) ?? '';
  if (node.children.length === 0) return tag;
  return `${tag.replace(/ \/>$/, '>')}\n\n${state.containerFlow(node, info)}\n\n</${node.name}>`;
};

const options: Options = {
  bullet: '-',
  fence: '`',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [jsx, { handlers: { text, listItem, mdxJsxFlowElement: element } }],
};

/** Returns the source of a page: front matter and the answer as MDX. */
export function toMdx(question: Question, children: readonly RootContent[]): string {
  const frontMatter = stringify(question, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return `---\n${frontMatter}---\n\n${toMarkdown({ type: 'root', children: [...children] }, options)}`;
}

type TextContext = { startsLine: boolean; next: string };

/**
 * Escapes text so that no Markdown or MDX parser finds markup in it. `next` is the character after
 * the text.
 */
function escapeMdx(text: string, { startsLine, next }: TextContext): string {
  const escaped = text.replace(/[\\`*_{<[\]~|]|&(?=[#A-Za-z])|!(?=\[)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi, '\\$&');
  const ended = next === '[' ? escaped.replace(/!$/, '\\!') : escaped;
  return startsLine ? escapeLineStart(ended) : ended;
}

/**
 * Escapes what has a meaning only at the start of a line: headings, quotes, lists, rules, front
 * matter, and `import` and `export` of MDX.
 */
function escapeLineStart(line: string): string {
  return line
    .replace(/^[#>=:+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[ie](?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
}
