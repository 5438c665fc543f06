import type { PhrasingContent, RootContent } from 'mdast';
import type { Term } from '../../../src/model/data-files.ts';
import { findPhrases, phraseTrie } from './phrase-trie.ts';

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
    const link = (text: string): PhrasingContent[] => linkText(text, linked, findPhrases(index, text, wordCharacter));
    return blocks.map((block) => linkBlock(block, link));
  };
}

function linkBlock(block: RootContent, link: (text: string) => PhrasingContent[]): RootContent {
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

function linkNodes(nodes: readonly PhrasingContent[], link: (text: string) => PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'text' ? link(node.value) : [node]));
}

function linkText(
  text: string,
  linked: Set<string>,
  matches: readonly { start: number; end: number; value: string }[],
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let start = 0;
  for (const match of matches) {
    const isFileName = /^\.\w/.test(text.slice(match.end, match.end + 2));
    if (linked.has(match.value) || linked.size > MAX_LINKS || isFileName) continue;
    linked.add(match.value);
    if (match.start > start) nodes.push({ type: 'text', value: text.slice(start, match.start) });
    nodes.push({
      type: 'link',
      url: `/questions/${match.value}/`,
      children: [{ type: 'text', value: text.slice(match.start, match.end) }],
    });
    start = match.end;
  }
  return start < text.length ? [...nodes, { type: 'text', value: text.slice(start) }] : nodes;
}
