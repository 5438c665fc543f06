export type Phrase<Value> = { text: string; exactCase: boolean; value: Value };
type Node<Value> = { next: Map<string, Node<Value>>; phrases: Phrase<Value>[] };
export type PhraseTrie<Value> = Node<Value>;
export type PhraseMatch<Value> = { start: number; end: number; value: Value };

/**
 * Puts phrases into a tree of characters. One walk over a text then finds all of them; a regular
 * expression over thousands of terms would take time for each.
 */
export function phraseTrie<Value>(phrases: readonly Phrase<Value>[]): PhraseTrie<Value> {
  const root: Node<Value> = { next: new Map(), phrases: [] };
  for (const phrase of phrases) {
    let node = root;
    for (const character of foldedUnits(phrase.text)) {
      const next: Node<Value> = node.next.get(character) ?? { next: new Map(), phrases: [] };
      node.next.set(character, next);
      node = next;
    }
    node.phrases.push(phrase);
  }
  return root;
}

/**
 * Finds the phrases that stand alone in a text, from left to right, the longest at each position. A
 * phrase does not stand alone if it touches another character that matches `joining`.
 */
export function findPhrases<Value>(index: PhraseTrie<Value>, text: string, joining: RegExp): PhraseMatch<Value>[] {
  const folded = foldedUnits(text);
  const found: PhraseMatch<Value>[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const match = longestMatch(index, { text, folded, start, joining });
    if (!match) continue;
    found.push(match);
    start = match.end - 1;
  }
  return found;
}

type TriePosition = { text: string; folded: readonly string[]; start: number; joining: RegExp };

function longestMatch<Value>(index: PhraseTrie<Value>, place: TriePosition): PhraseMatch<Value> | undefined {
  const { text, folded, start } = place;
  let best: PhraseMatch<Value> | undefined;
  let node: Node<Value> | undefined = index;
  for (let end = start; node; end += 1) {
    const phrase = node.phrases.find((candidate) => !candidate.exactCase || text.startsWith(candidate.text, start));
    if (phrase && standsAlone(place, end)) best = { start, end, value: phrase.value };
    node = node.next.get(folded[end] ?? '');
  }
  return best;
}

function standsAlone({ text, start, joining }: TriePosition, end: number): boolean {
  const joins = (inside: number, outside: number): boolean =>
    joining.test(text[inside] ?? '') && joining.test(text[outside] ?? '');
  return !joins(start, start - 1) && !joins(end - 1, end);
}

/** Lower case, with one entry for each UTF-16 unit, so that indexes stay those of the text. */
function foldedUnits(text: string): string[] {
  return Array.from({ length: text.length }, (_, index) => (text[index] ?? '').toLowerCase());
}
