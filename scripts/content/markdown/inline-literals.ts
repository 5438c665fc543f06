import type { PhrasingContent } from 'mdast';
import type { Literals, LiteralsByLanguage } from '../../../src/model/data-files.ts';
import { findPhrases, type Phrase, type PhraseTrie, phraseTrie } from './phrase-trie.ts';

/** Sets the literals of one answer as inline code. */
export type LiteralMarker = (slug: string, nodes: readonly PhrasingContent[]) => PhrasingContent[];

const wordCharacter = /^[A-Za-z0-9_]$/;

/**
 * Returns the marker for all answers: it knows the words that are code everywhere, and those of
 * single answers.
 */
export function literalMarker(literals: Literals): LiteralMarker {
  const everywhere = literalPhrases(literals.everywhere);
  const common = phraseTrie(everywhere);
  const special = new Map(
    Object.entries(literals.questions).map(([slug, own]) => [
      slug,
      phraseTrie([...literalPhrases(own), ...everywhere]),
    ]),
  );
  return (slug, nodes) => {
    const index = special.get(slug) ?? common;
    return nodes.flatMap((node, position) => {
      if (node.type !== 'text') return [node];
      const [before, after] = [position - 1, position + 1].map((beside) => nodes[beside]?.type === 'inlineCode');
      return markLiterals(node.value, index, { before: before === true, after: after === true });
    });
  };
}

function literalPhrases(literals: LiteralsByLanguage): Phrase<string>[] {
  return Object.entries(literals).flatMap(([language, texts]) =>
    texts.map((text) => ({ text, exactCase: true, value: language })),
  );
}

/** Two code spans cannot touch in Markdown, so a literal next to code stays text. */
function markLiterals(
  text: string,
  index: PhraseTrie<string>,
  code: { before: boolean; after: boolean },
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let [start, codeEnd] = [0, code.before ? 0 : -1];
  for (const match of findPhrases(index, text, wordCharacter)) {
    if (match.start === codeEnd || (code.after && match.end === text.length)) continue;
    if (match.start > start) nodes.push({ type: 'text', value: text.slice(start, match.start) });
    nodes.push({ type: 'inlineCode', value: `${text.slice(match.start, match.end)}{:${match.value}}` });
    start = match.end;
    codeEnd = match.end;
  }
  return start < text.length ? [...nodes, { type: 'text', value: text.slice(start) }] : nodes;
}
