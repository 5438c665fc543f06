import type { RootContent } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Question } from '../../src/model/question.ts';

/** What would be code or markup to an MDX compiler, with or without its GitHub extensions, and CommonMark does not escape. */
const literal: NonNullable<Options['unsafe']> = [
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
  { atBreak: true, character: '+', after: '\\+' },
  { atBreak: true, character: ':' },
  { character: '\\', after: '[!-/:-@[-`{-~\\r\\n]', inConstruct: 'phrasing' },
  { character: '~', inConstruct: 'phrasing' },
  { character: '|', inConstruct: 'phrasing' },
];

const options: Options = {
  bullet: '-',
  fence: '`',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  extensions: [mdxToMarkdown(), { unsafe: literal }],
};

/** A page's source: its front matter and its answer as MDX. */
export function toMdx(question: Question, children: readonly RootContent[]): string {
  const frontMatter = stringify(question, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return `---\n${frontMatter}---\n\n${toMarkdown({ type: 'root', children: [...children] }, options)}`;
}
