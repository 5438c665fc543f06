import type { RootContent, Text } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Question } from '../../src/model/question.ts';
import { literalText } from './literal-text.ts';

/** Text is literal whatever it holds; labels and links are the only markup around it. */
const text: Handle = (node: Text, _parent, _state, { before, after }) =>
  literalText(node.value, { startsLine: before === '\n', before: after });

const options: Options = {
  bullet: '-',
  fence: '`',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [mdxToMarkdown(), { handlers: { text } }],
};

/** A page's source: its front matter and its answer as MDX. */
export function toMdx(question: Question, children: readonly RootContent[]): string {
  const frontMatter = stringify(question, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return `---\n${frontMatter}---\n\n${toMarkdown({ type: 'root', children: [...children] }, options)}`;
}
