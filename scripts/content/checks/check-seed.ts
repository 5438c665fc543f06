import type { Correction } from '../../../src/model/data-files.ts';
import { closedBlocks, type FencedBlock, fencedLines } from '../markdown/fences.ts';
import type { Problem } from '../problem.ts';
import { endsLikeQuestion, isRecurring, nearMarkAdvice, nearMarks } from '../read/answer-mark.ts';
import { type SeedQuestion, stripTitleMarkup } from '../read/parse-seed.ts';
import type { Seed } from '../read/read-content.ts';

type Removed = { slug: string; title: string };

/** Finds questions that would be retired although the seed still has their line: without an `Answer:` line, or inside fenced code. */
export function unparsedQuestions(
  seed: Seed,
  removed: readonly Removed[],
  corrections: readonly Correction[],
): Problem[] {
  if (removed.length === 0) return [];
  const parsed = new Set(seed.questions.map(({ line }) => line));
  const otherLines = seed.lines
    .map((text, index) => ({ title: stripTitleMarkup(text), line: index + 1 }))
    .filter(({ title, line }) => title !== '' && !parsed.has(line));
  const blocks = closedBlocks(seed.lines, seed.mark);
  const blockAround = (line: number): FencedBlock | undefined =>
    blocks.find(({ start, end }) => start < line && line <= end);
  return removed.flatMap(({ slug, title }) => {
    const applied = corrections.filter(({ question }) => question === undefined || question === slug);
    const found = otherLines.find((other) => correctText(other.title, applied) === title);
    if (!found) return [];
    return [{ file: seed.file, line: found.line, message: unparsedMessage(title, blockAround(found.line)) }];
  });
}

function correctText(text: string, corrections: readonly Correction[]): string {
  return corrections.reduce((result, { find, replace }) => result.replaceAll(find, () => replace), text);
}

function unparsedMessage(title: string, block: FencedBlock | undefined): string {
  const here = `the question "${title}" stands here`;
  if (block) {
    const place = `${here}, inside the code sample of lines ${block.start + 1} to ${block.end + 1}`;
    return `${place}. Close its fence before the question; if the question should leave, remove this line too.`;
  }
  const place = `${here}, but no line that begins "Answer:" follows it`;
  return `${place}. Write "Answer:" before its answer; if the question should leave, remove this line too.`;
}

/** Warns about fenced code that holds an `Answer:` line: perhaps its closing fence was forgotten. */
export function unclosedFenceWarnings({ file, lines, mark }: Seed): Problem[] {
  return closedBlocks(lines, mark).flatMap(({ start, end }) => {
    if (!lines.slice(start + 1, end).some((line) => mark.test(line))) return [];
    const found = `lines ${start + 1} to ${end + 1} are one code sample and hold an "Answer:" line`;
    return [{ file, line: start + 1, message: `${found}; close the fence earlier if it should end before.` }];
  });
}

/** Warns about lines that look like the beginning of an answer, and are text of the answer above. */
export function nearMarkWarnings({ file, lines, mark, questions }: Seed): Problem[] {
  const fenced = fencedLines(lines, mark);
  const titles = new Set(questions.map(({ line }) => line - 1));
  const isOther = (index: number): boolean => fenced.has(index) || titles.has(index) || mark.test(lines[index] ?? '');
  return nearMarks(lines, isOther).flatMap((near) => {
    const message = nearMarkAdvice(near);
    const shown = isRecurring(near) ? near.lines.slice(0, 1) : near.lines;
    return shown.map((index) => ({ file, line: index + 1, message }));
  });
}

/**
 * Warns about titles that are perhaps only a part of their question: its second line, or a remark below it. The line
 * above such a title is in the answer before.
 */
export function titleWarnings({ file, lines, questions }: Seed): Problem[] {
  return questions.flatMap(({ line, title }) => {
    const above = lines[line - 2]?.trim() ?? '';
    if (above === '') return [];
    const isSecondLine = /^\p{Ll}/u.test(title) && !/[.!?:;…]["”’)]*$/.test(above);
    const isRemark = endsLikeQuestion(above) && !endsLikeQuestion(title);
    if (!isSecondLine && !isRemark) return [];
    const found = isSecondLine
      ? `the question "${title}" seems to begin on the line above. Write it on one line`
      : `"${title}" is taken for the question, but the line above it ends like one. Remove this line or move it`;
    return [{ file, line, message: `${found}; if all is right, leave a blank line above.` }];
  });
}

/** Warns about questions that repeat the title and the answer of an earlier one. */
export function duplicateQuestions(questions: readonly SeedQuestion[], file: string): Problem[] {
  const same = Map.groupBy(questions, ({ title, answer }) => JSON.stringify([title, answer]));
  return [...same.values()].flatMap(([first, ...others]) =>
    others.map(({ line, title }) => ({
      file,
      line,
      message: `the question "${title}" stands on line ${first?.line} already, with the same answer. Remove one.`,
    })),
  );
}
