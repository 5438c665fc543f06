export type Phrase<Value> = { text: string; exactCase: boolean; value: Value };
type Node<Value> = { next: Map<string, Node<Value>>; phrases: Phrase<Value>[] };
export type PhraseTrie<Value> = Node<Value>;
export type PhraseMatch<Value> = { start: number; end: number; value: Value };

/** Phrases as a tree of characters, so that looking for all of them in a text costs one walk over it. */
export function phraseTrie<Value>(phrases: readonly Phrase<Value>[]): PhraseTrie<Value> {
  const root: Node<Value> = { next: new Map(), phrases: [] };
  for (const phrase of phrases) {
    let node = root;
    for (const character of characters(phrase.text)) {
      const next: Node<Value> = node.next.get(character) ?? { next: new Map(), phrases: [] };
      node.next.set(character, next);
      node = next;
    }
    node.phrases.push(phrase);
  }
  return root;
}

/** Every phrase in the text that stands by itself, from left to right, the longest at each place. `joining` matches what may not touch it. */
export function findPhrases<Value>(index: PhraseTrie<Value>, text: string, joining: RegExp): PhraseMatch<Value>[] {
  const folded = characters(text);
  const found: PhraseMatch<Value>[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const match = longestAt(index, { text, folded, start, joining });
    if (!match) continue;
    found.push(match);
    start = match.end - 1;
  }
  return found;
}

type Place = { text: string; folded: readonly string[]; start: number; joining: RegExp };

function longestAt<Value>(index: PhraseTrie<Value>, place: Place): PhraseMatch<Value> | undefined {
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

function standsAlone({ text, start, joining }: Place, end: number): boolean {
  const joins = (inside: number, outside: number): boolean =>
    joining.test(text[inside] ?? '') && joining.test(text[outside] ?? '');
  return !joins(start, start - 1) && !joins(end - 1, end);
}

/** Lower-case, one entry for each code unit, so that places in the text stay the same. */
function characters(text: string): string[] {
  return Array.from({ length: text.length }, (_, index) => (text[index] ?? '').toLowerCase());
}
