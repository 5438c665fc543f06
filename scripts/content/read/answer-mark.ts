import { escapeRegexp } from '../../../src/lib/text/strings.ts';

/** White space of any kind: also no-break and zero-width spaces, byte order marks and soft hyphens. */
const space = '[\\s\\u00ad\\u180e\\u200b-\\u200f\\u2060\\ufeff]*';

/**
 * The mark at the start of a line that begins an answer: `Answer:`, in any letter case, with white space of any kind
 * around it, a full-width colon, and marks of bold text or of a heading. `others` are more words for the mark.
 */
export function answerMarkPattern(others: readonly string[] = []): RegExp {
  const words = ['Answer', ...others].map((word) => escapeRegexp(word)).join('|');
  const plain = `(?:${words})${space}[:：]`;
  const marked = `(?<mark>\\*{1,3}|_{1,3})${space}(?:${words})${space}(?:[:：]${space}\\k<mark>|\\k<mark>${space}[:：])`;
  return new RegExp(`^${space}(?:#{1,6}${space})?(?:${plain}|${marked})[ \\t]*`, 'iu');
}

/** The mark without other words. */
export const answerMark = answerMarkPattern();

/** Lines that look like the beginning of an answer and have no mark. `form` is what they begin with. */
export type NearMarks = { form: string; lines: number[] };

/** `A:`, `Ans.`, `Answer -` */
const shortForm = /^\s*[#*_\s]*((?:A|Ans)\s*[:：]|Ans\.|Answer\s*[-–—.)])/i;
/** "Answer First in, first out." */
const withoutColon = /^\s*[#*_\s]*(Answer)\s+\S/i;
/** A word and a colon: perhaps the mark in another language. */
const otherWord = /^\s*[#*_\s]*(\p{L}[\p{L}\p{M}]{0,20})\s*[:：]/u;

/** Another word is a mark only if it recurs: "Note:" may follow one question. */
const MIN_RECURRING = 3;

/** True if a line ends like a question. */
export const endsLikeQuestion = (line: string): boolean => /[?？؟][\s*_"”’)]*$/.test(line);

/**
 * Finds lines below a question that look like answers and have no mark, by what they begin with. Line indexes count
 * from 0.
 */
export function nearMarks(lines: readonly string[], skipped: (index: number) => boolean): NearMarks[] {
  const found = new Map<string, number[]>();
  let before = '';
  lines.forEach((line, index) => {
    if (line.trim() === '' || skipped(index)) {
      if (line.trim() !== '') before = line;
      return;
    }
    const isBelowQuestion = endsLikeQuestion(before);
    before = line;
    if (!isBelowQuestion) return;
    const form = (shortForm.exec(line) ?? withoutColon.exec(line))?.[1] ?? `${otherWord.exec(line)?.[1] ?? ''}:`;
    if (form !== ':') found.set(form, [...(found.get(form) ?? []), index]);
  });
  return [...found]
    .map(([form, indexes]) => ({ form, lines: indexes }))
    .filter((near) => isRecurring(near) || shortForm.test(near.form) || near.form === 'Answer');
}

/** True if so many lines begin so that one message for all of them is enough. */
export const isRecurring = ({ lines }: NearMarks): boolean => lines.length >= MIN_RECURRING;

/** What to do about lines that may be answers. */
export function nearMarkAdvice(near: NearMarks): string {
  const { form, lines } = near;
  if (!isRecurring(near))
    return `this line begins with "${form}" below a question, like an answer, and is text now. If it is an answer, begin it with "Answer:".`;
  const word = form.replace(/\s*[:：]$/, '');
  const data = /[:：]$/.test(form) ? `, or write answerMarks: ["${word}"] in site.yaml` : '';
  return `${lines.length} lines begin with "${form}" below a question, like answers, and are text now. If they are answers, begin them with "Answer:"${data}.`;
}
