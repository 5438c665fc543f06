/**
 * The most common words, and the words of questions: "What are the advantages of …, and why is it
 * important?"
 */
const stopWords = new Set(
  (
    'advantage advantages benefit benefits challenge challenges common concept con cons context example examples explanation give handle help ' +
    'implement important main name pro pros purpose role type types useful work works ' +
    'a about all also am an and any are as at be been being but by can could describe did differ difference differences different do does ' +
    'each e.g etc explain for from get had has have how i if in into is it its like may me more most much must no not of ' +
    'on one or other over should so some such than that the their them then there these they this to us use used uses using vs was we ' +
    'were what when where which while who why will with without would you your'
  ).split(' '),
);

/** The words of a text that carry meaning, in order: lower case, without a plural's `s`. */
export function contentWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // One character at a time: for a run of millions, a regular expression would run out of
      // stack.
      .split(/[^\p{L}\p{M}\p{N}+#]/u)
      .filter(isMeaningful)
      .map(singular)
  );
}

function isMeaningful(word: string): boolean {
  return word.length > 0 && !stopWords.has(word) && !/^[+#]+$/.test(word);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
