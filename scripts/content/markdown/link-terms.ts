import type { InlineCode, Link, PhrasingContent, RootContent, Text } from 'mdast';
import { parseInlineCode } from '../../../src/lib/answers/plain-text.ts';
import type { Term } from '../../../src/model/data-files.ts';
import { findPhrases, type PhraseMatch, phraseTrie } from './phrase-trie.ts';

/** Links the first mention of each term in an answer to the question that explains it. */
export type TermLinker = (slug: string, blocks: readonly RootContent[]) => RootContent[];

const MAX_LINKS = 4;
/** A term is a whole word: "cache" is not linked in "cache-aside", nor "Express" in "Express.js". */
const wordCharacter = /^[\p{L}\p{M}\p{N}_\-+#]$/u;

/** Returns the linker for all answers, with one index of all terms and mentions. */
export function termLinker(terms: readonly Term[]): TermLinker {
  const index = phraseTrie(
    terms.flatMap(({ term, mentions, question }) =>
      [term, ...mentions].map((text) => ({ text, exactCase: !/\p{Ll}/u.test(text), value: question })),
    ),
  );
  return (slug, blocks) => {
    const linked = new Set([slug]);
    const link: LinkNode = (node) => {
      const text = node.type === 'inlineCode' ? parseInlineCode(node.value).code : node.value;
      const matches = findPhrases(index, text, wordCharacter);
      return node.type === 'text' ? linkText(text, linked, matches) : [linkCode(node, text, linked, matches[0])];
    };
    return blocks.map((block) => linkBlock(block, link));
  };
}

type LinkNode = (node: Text | InlineCode) => PhrasingContent[];
type Match = PhraseMatch<string>;

function linkBlock(block: RootContent, link: LinkNode): RootContent {
  if (block.type === 'paragraph') return { ...block, children: linkNodes(block.children, link) };
  if (block.type === 'mdxJsxFlowElement')
    return { ...block, children: block.children.map((child) => linkBlock(child, link)) as typeof block.children };
  if (block.type !== 'list') return block;
  const children = block.children.map((entry) => ({
    ...entry,
    children: entry.children.map((child) =>
      child.type === 'paragraph' ? { ...child, children: linkNodes(child.children, link) } : child,
    ),
  }));
  return { ...block, children };
}

function linkNodes(nodes: readonly PhrasingContent[], link: LinkNode): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'text' || node.type === 'inlineCode' ? link(node) : [node]));
}

/** Code is a link if all of it is a term. */
function linkCode(node: InlineCode, text: string, linked: Set<string>, match: Match | undefined): PhrasingContent {
  if (!match || match.start > 0 || match.end < text.length || !addLink(linked, match.value)) return node;
  return linkTo(match.value, node);
}

/** Notes that an answer leads to a question. Returns false if it already does, or has enough links. */
function addLink(linked: Set<string>, slug: string): boolean {
  if (linked.has(slug) || linked.size > MAX_LINKS) return false;
  linked.add(slug);
  return true;
}

const linkTo = (slug: string, child: PhrasingContent): Link => ({
  type: 'link',
  url: `/questions/${slug}/`,
  children: [child],
});

function linkText(text: string, linked: Set<string>, matches: readonly Match[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let start = 0;
  for (const match of matches) {
    const isFileName = /^\.\w/.test(text.slice(match.end, match.end + 2));
    if (isFileName || !addLink(linked, match.value)) continue;
    if (match.start > start) nodes.push({ type: 'text', value: text.slice(start, match.start) });
    nodes.push(linkTo(match.value, { type: 'text', value: text.slice(match.start, match.end) }));
    start = match.end;
  }
  return start < text.length ? [...nodes, { type: 'text', value: text.slice(start) }] : nodes;
}
