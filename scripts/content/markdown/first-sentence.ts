/** Returns the index after the first sentence and its white space, or the length of the text. */
export function firstSentenceEnd(text: string): number {
  const guarded = isBalanced(text);
  let [start, depth, quotes] = [0, 0, 0];
  for (const match of text.matchAll(possibleEnd)) {
    const end = match.index + match[0].length;
    const segment = text.slice(start, end);
    depth += depthChange(segment);
    quotes += quoteCount(segment);
    start = end;
    if ((!guarded || (depth <= 0 && quotes % 2 === 0)) && !isAbbreviation(text, end)) return end;
  }
  return text.length;
}

/** A sentence ends before white space, unless a lower-case letter follows. */
const possibleEnd = /[.!?…]["”’)\]]*\s+(?!\p{Ll}|\s)/gu;
const abbreviation = /(?:^|[\s(“"'])(?:[Ee]\.g|[Ii]\.e|vs|cf|approx|Mrs?|Ms|Dr|St|\p{Lu})\.\s+$/u;
const numberAbbreviation = /(?:^|[\s(])(?:[Nn]o|[Ff]ig|[Vv]er|[Vv])\.\s+$/;

function isAbbreviation(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - 40), end);
  return abbreviation.test(before) || (numberAbbreviation.test(before) && /^\d/.test(text.slice(end, end + 1)));
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
