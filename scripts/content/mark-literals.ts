import type { PhrasingContent } from 'mdast';
import type { Literals, LiteralsByLanguage } from '../../src/model/editorial.ts';
import { findPhrases, type Phrase, type PhraseIndex, phraseIndex } from './phrase-index.ts';

/** Sets the literals of one question's answer as inline code. */
export type LiteralMarker = (slug: string, nodes: readonly PhrasingContent[]) => PhrasingContent[];

const wordCharacter = /^[A-Za-z0-9_]$/;

/** A marker for all questions: what is code everywhere and what is code in one answer only. */
export function literalMarker(literals: Literals): LiteralMarker {
  const everywhere = phrases(literals.everywhere);
  const common = phraseIndex(everywhere);
  const special = new Map(
    Object.entries(literals.questions).map(([slug, own]) => [slug, phraseIndex([...phrases(own), ...everywhere])]),
  );
  return (slug, nodes) => nodes.flatMap((node) => (node.type === 'text' ? marked(node.value, special.get(slug) ?? common) : [node]));
}

function phrases(literals: LiteralsByLanguage): Phrase<string>[] {
  return Object.entries(literals).flatMap(([language, texts]) => texts.map((text) => ({ text, exactCase: true, value: language })));
}

function marked(text: string, index: PhraseIndex<string>): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let start = 0;
  for (const match of findPhrases(index, text, wordCharacter)) {
    if (match.start > start) nodes.push({ type: 'text', value: text.slice(start, match.start) });
    nodes.push({ type: 'inlineCode', value: `${text.slice(match.start, match.end)}{:${match.value}}` });
    start = match.end;
  }
  return start < text.length ? [...nodes, { type: 'text', value: text.slice(start) }] : nodes;
}
