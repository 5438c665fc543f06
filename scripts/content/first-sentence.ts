/** Where the first sentence of a text ends: the place after its white space, or the text's length. */
export function firstSentence(text: string): number {
  const guarded = isBalanced(text);
  let depth = 0;
  let quotes = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    depth += depthChange(segment);
    quotes += quoteCount(segment);
    end += segment.length;
    if ((!guarded || (depth <= 0 && quotes % 2 === 0)) && isSentenceEnd(text, end)) return end;
  }
  return text.length;
}

const abbreviation = /(?:^|[\s(“"'])(?:[Ee]\.g|[Ii]\.e|vs|cf|approx|Mrs?|Ms|Dr|St|\p{Lu})\.\s+$/u;
const listEnd = /\b(?:etc|al)\.\s+$/;

/** White space follows, the word before is no abbreviation, and what comes next can begin a sentence. */
function isSentenceEnd(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - 40), end);
  if (!/\s$/.test(before) || !/[.!?…]["”’)\]]*\s+$/.test(before)) return false;
  if (abbreviation.test(before)) return false;
  return !(listEnd.test(before) && /^\p{Ll}/u.test(text.slice(end)));
}

function isBalanced(text: string): boolean {
  return depthChange(text) === 0 && quoteCount(text) % 2 === 0;
}

function depthChange(text: string): number {
  return [...text.matchAll(/[([{“]|[)\]}”]/g)].reduce((depth, [mark]) => depth + ('([{“'.includes(mark) ? 1 : -1), 0);
}

function quoteCount(text: string): number {
  return text.split('"').length - 1;
}
