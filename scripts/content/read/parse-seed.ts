import { fencedLines } from '../markdown/fences.ts';
import type { Problem } from '../problem.ts';
import { answerMark, nearMarkAdvice, nearMarks } from './answer-mark.ts';

/**
 * A question of the seed. `line` and `answerLine` count from 1, `number` is its position from 1.
 */
export type SeedQuestion = { number: number; title: string; answer: string; line: number; answerLine: number };
type Seed = { preamble: string[]; questions: SeedQuestion[]; problems: Problem[] };
/** The indexes of a question's line and of its `Answer:` line. */
type Start = { title: number; answer: number };

/**
 * Splits the lines of a seed into the text before the first question and the questions. Every line
 * that is not blank ends up in one of them. `mark` begins an answer.
 */
export function parseSeed(lines: readonly string[], file: string, mark: RegExp = answerMark): Seed {
  const fenced = fencedLines(lines, mark);
  const problems: Problem[] = [];
  const starts: Start[] = [];
  let previous = -1;
  lines.forEach((line, answer) => {
    if (!mark.test(line) || isInsideFence(fenced, answer)) return;
    const title = lastTextLine(lines, answer);
    if (title <= previous || fenced.has(title)) problems.push(missingQuestion(file, answer + 1));
    else starts.push({ title, answer });
    previous = answer;
  });
  const questions = starts.map((start, position) =>
    questionAt(lines, start, { position, end: starts[position + 1]?.title, mark }),
  );
  if (questions.length + problems.length === 0) problems.push(noQuestions(file, lines));
  for (const { answer, line, title } of questions) if (answer === '') problems.push(missingAnswer(file, line, title));
  return { preamble: lines.slice(0, starts[0]?.title).filter((line) => line.trim() !== ''), questions, problems };
}

function questionAt(
  lines: readonly string[],
  { title, answer }: Start,
  { position, end, mark }: { position: number; end: number | undefined; mark: RegExp },
): SeedQuestion {
  const text = [lines[answer]?.replace(mark, ''), ...lines.slice(answer + 1, end)].join('\n');
  return {
    number: position + 1,
    title: stripTitleMarkup(lines[title] ?? ''),
    answer: trimBlank(text),
    line: title + 1,
    answerLine: answer + 1,
  };
}

/** True inside fenced code. A fence on the `Answer:` line itself does not hide this line. */
function isInsideFence(fenced: ReadonlySet<number>, index: number): boolean {
  return fenced.has(index) && fenced.has(index - 1);
}

function lastTextLine(lines: readonly string[], before: number): number {
  let index = before - 1;
  while (index >= 0 && lines[index]?.trim() === '') index -= 1;
  return index;
}

function trimBlank(text: string): string {
  return text
    .replace(/^[ \t]+/, '')
    .replace(/^[ \t\n]*\n/, '')
    .trimEnd();
}

function missingQuestion(file: string, line: number): Problem {
  return {
    file,
    line,
    message: 'expected a question before this "Answer:" and found none. Write the question on the line above it.',
  };
}

function noQuestions(file: string, lines: readonly string[]): Problem {
  const empty = lines.every((line) => line.trim() === '');
  const found = empty ? 'an empty file' : 'no line that begins with "Answer:"';
  const [near] = nearMarks(lines, () => false).sort((a, b) => b.lines.length - a.lines.length);
  if (near)
    return {
      file,
      line: (near.lines[0] ?? 0) + 1,
      message: `expected questions and found ${found}. ${nearMarkAdvice(near)}`,
    };
  return {
    file,
    line: 1,
    message: `expected questions and found ${found}. Write each question on a line, and "Answer:" with its answer below it.`,
  };
}

function missingAnswer(file: string, line: number, title: string): Problem {
  return {
    file,
    line,
    message: `expected an answer to "${title}" and found nothing after "Answer:". Write the answer or remove the question.`,
  };
}

/** "###", "-", "3.", "Q:", "Q1.", "Question 3:", "**Q1:**" */
const decorations = [
  /^#{1,6}\s+/,
  /^[-*+•]\s+/,
  /^\d+[.)]\s+/,
  /^(?:Q|Question)\s*\d*\s*[.:)：]\s*/i,
  /^(\*\*|__)(?:Q|Question)?\s*\d*\s*[.:)：]?\1\s*[.:)：]?\s*/i,
];
const bold = /^(\*\*|__)((?:(?!\1).)+)\1$/;
/** Layers of decoration to remove. More of it belongs to the title. */
const MAX_DECORATIONS = 8;

/** Removes what only decorates a question: heading marks, bullets, numbers, "Q:" and bold marks around all of it. */
export function stripTitleMarkup(line: string): string {
  let title = line.trim();
  for (let layer = 0; layer < MAX_DECORATIONS; layer += 1) {
    const bare = decorations
      .reduce((text, decoration) => text.replace(decoration, ''), title.replace(bold, '$2'))
      .trim();
    if (bare === title || bare === '') return title;
    title = bare;
  }
  return title;
}
