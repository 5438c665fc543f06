import { fencedLines } from '../markdown/fences.ts';
import type { Problem } from '../problem.ts';

/**
 * A question of the seed. `line` and `answerLine` count from 1, `number` is its position from 1.
 */
export type SeedQuestion = { number: number; title: string; answer: string; line: number; answerLine: number };
type Seed = { preamble: string[]; questions: SeedQuestion[]; problems: Problem[] };
/** The indexes of a question's line and of its `Answer:` line. */
type Start = { title: number; answer: number };

const answerMark = 'Answer:';

/**
 * Splits the lines of a seed into the text before the first question and the questions. Every line
 * that is not blank ends up in one of them.
 */
export function parseSeed(lines: readonly string[], file: string): Seed {
  const fenced = fencedLines(lines);
  const problems: Problem[] = [];
  const starts: Start[] = [];
  let previous = -1;
  lines.forEach((line, answer) => {
    if (!line.startsWith(answerMark) || isInsideFence(fenced, answer)) return;
    const title = lastTextLine(lines, answer);
    if (title <= previous || fenced.has(title)) problems.push(missingQuestion(file, answer + 1));
    else starts.push({ title, answer });
    previous = answer;
  });
  const questions = starts.map((start, position) =>
    questionAt(lines, start, { position, end: starts[position + 1]?.title }),
  );
  if (questions.length + problems.length === 0) problems.push(noQuestions(file, lines));
  for (const { answer, line, title } of questions) if (answer === '') problems.push(missingAnswer(file, line, title));
  return { preamble: lines.slice(0, starts[0]?.title).filter((line) => line.trim() !== ''), questions, problems };
}

function questionAt(
  lines: readonly string[],
  { title, answer }: Start,
  { position, end }: { position: number; end: number | undefined },
): SeedQuestion {
  const text = [lines[answer]?.slice(answerMark.length), ...lines.slice(answer + 1, end)].join('\n');
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
  const found = empty ? 'an empty file' : 'no line that begins "Answer:"';
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

const number = /^\d+[.)]\s+/;
const bold = /^\*\*((?:(?!\*\*).)+)\*\*$/;
/** Layers of decoration to remove. More of it belongs to the title. */
const MAX_DECORATIONS = 8;

/** Removes the number and the bold marks around a question. */
export function stripTitleMarkup(line: string): string {
  let title = line.trim();
  for (let layer = 0; layer < MAX_DECORATIONS; layer += 1) {
    const bare = title.replace(number, '').replace(bold, '$1').trim();
    if (bare === title || bare === '') return title;
    title = bare;
  }
  return title;
}
