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

/** A phrase and the words in it that are code, by default the whole phrase. */
type LiteralPhrase = { language: string; mark: readonly string[] };

function literalPhrases(literals: LiteralsByLanguage): Phrase<LiteralPhrase>[] {
  return Object.entries(literals).flatMap(([language, all]) =>
    all.map((literal) => {
      const { in: text, mark } = typeof literal === 'string' ? { in: literal, mark: [literal] } : literal;
      return { text, exactCase: true, value: { language, mark } };
    }),
  );
}

type CodeSpan = { start: number; end: number; language: string };

/** The code in a text: the marked words of each phrase, in their order. */
function codeSpans(text: string, index: PhraseTrie<LiteralPhrase>): CodeSpan[] {
  return findPhrases(index, text, wordCharacter).flatMap(({ start, value: { language, mark } }) => {
    let end = start;
    return mark.map((words): CodeSpan => {
      const place = text.indexOf(words, end);
      end = place + words.length;
      return { start: place, end, language };
    });
  });
}

/** Two code spans cannot touch in Markdown, so a literal next to code stays text. */
function markLiterals(
  text: string,
  index: PhraseTrie<LiteralPhrase>,
  code: { before: boolean; after: boolean },
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let [start, codeEnd] = [0, code.before ? 0 : -1];
  for (const match of codeSpans(text, index)) {
    if (match.start === codeEnd || (code.after && match.end === text.length)) continue;
    if (match.start > start) nodes.push({ type: 'text', value: text.slice(start, match.start) });
    nodes.push({ type: 'inlineCode', value: `${text.slice(match.start, match.end)}{:${match.language}}` });
    start = match.end;
    codeEnd = match.end;
  }
  return start < text.length ? [...nodes, { type: 'text', value: text.slice(start) }] : nodes;
}
