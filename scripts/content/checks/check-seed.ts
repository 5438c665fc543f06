import type { Correction } from '../../../src/model/data-files.ts';
import { closedBlocks, type FencedBlock } from '../markdown/fences.ts';
import type { Problem } from '../problem.ts';
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
  const blocks = closedBlocks(seed.lines);
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
export function unclosedFenceWarnings({ file, lines }: Seed): Problem[] {
  return closedBlocks(lines).flatMap(({ start, end }) => {
    if (!lines.slice(start + 1, end).some((line) => line.startsWith('Answer:'))) return [];
    const found = `lines ${start + 1} to ${end + 1} are one code sample and hold an "Answer:" line`;
    return [{ file, line: start + 1, message: `${found}; close the fence earlier if it should end before.` }];
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
