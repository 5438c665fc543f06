import type { ListItem, Parents, RootContent, Text } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Question } from '../../../src/model/question.ts';

/** Text is literal whatever it holds; labels and links are the only markup around it. */
const text: Handle = (node: Text, _parent, _state, { before, after }) =>
  escapeMdx(node.value, { startsLine: before === '\n', before: after });

/** An entry looks for its number in the whole list; here the list it sees begins with it. */
const listItem: Handle = (node: ListItem, parent: Parents | undefined, state, info) => {
  if (parent?.type !== 'list') return defaultHandlers.listItem(node, parent, state, info);
  const start = (parent.start ?? 1) + (state.indexStack.at(-1) ?? 0);
  return defaultHandlers.listItem(node, { ...parent, start, children: [node] }, state, info);
};

const options: Options = {
  bullet: '-',
  fence: '`',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [mdxToMarkdown(), { handlers: { text, listItem } }],
};

/** A page's source: its front matter and its answer as MDX. */
export function toMdx(question: Question, children: readonly RootContent[]): string {
  const frontMatter = stringify(question, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return `---\n${frontMatter}---\n\n${toMarkdown({ type: 'root', children: [...children] }, options)}`;
}

type TextPlace = { startsLine: boolean; before: string };

/** Write text so that no Markdown or MDX parser, with or without extensions, sees markup in it. `before` is what comes next. */
function escapeMdx(text: string, { startsLine, before }: TextPlace): string {
  const escaped = text.replace(/[\\`*_{<[\]~|]|&(?=[#A-Za-z])|!(?=\[)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi, '\\$&');
  const ended = before === '[' ? escaped.replace(/!$/, '\\!') : escaped;
  return startsLine ? escapeLineStart(ended) : ended;
}

/** What only means something at the start of a line: headings, quotes, lists, rules, front matter, and the code of MDX. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^[#>=:+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[ie](?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
}
