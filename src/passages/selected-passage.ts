/** Words that a visitor has selected in an answer. */
export interface Passage {
  range: Range;
  answer: HTMLElement;
}

const answerAround = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.answer') ?? null;

/**
 * The part of a range inside an element. A triple click also selects the beginning of the next
 * element.
 */
function rangeInside(range: Range, element: Element): Range {
  const part = range.cloneRange();
  if (!element.contains(range.startContainer)) part.setStart(element, 0);
  if (!element.contains(range.endContainer)) part.setEnd(element, element.childNodes.length);
  return part;
}

const isCut = (text: string, at: number): boolean => /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));

/**
 * Extends the range to whole words. A link cannot lead into a word, and nobody quotes half a word.
 */
function wholeWords(range: Range): Range {
  const words = range.cloneRange();
  const { startContainer: first, endContainer: last } = range;
  let { startOffset, endOffset } = range;
  if (first instanceof Text) {
    while (isCut(first.data, startOffset)) startOffset--;
    words.setStart(first, startOffset);
  }
  if (last instanceof Text) {
    while (isCut(last.data, endOffset)) endOffset++;
    words.setEnd(last, endOffset);
  }
  return words;
}

/**
 * The selected words of the answer in which the selection begins or ends. Undefined if there are no
 * words.
 */
export function selectedPassage(selection: Selection | null): Passage | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const answer = answerAround(range.startContainer) ?? answerAround(range.endContainer);
  const passage = answer && { range: wholeWords(rangeInside(range, answer)), answer };
  return passage && /[\p{L}\p{N}]/u.test(passage.range.toString()) ? passage : undefined;
}

/** The paragraphs of the passage. Code keeps its lines. */
export function passageParagraphs({ range, answer }: Passage): string[] {
  const blocks = [...answer.querySelectorAll('p, li, pre')].filter((block) => range.intersectsNode(block));
  return blocks.map((block) => rangeInside(range, block).toString().trim()).filter((text) => text !== '');
}
