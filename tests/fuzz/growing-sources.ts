import { buildContent } from '../../scripts/content/build-content.ts';
import type { Sources } from '../../scripts/content/types.ts';

/** Content that has at least the given length in characters. */
export type Growing = { name: string; of: (length: number) => Sources };

const editorial = new Map([
  ['labels.yaml', '[Pros, Cons, "e.g. this"]'],
  ['literals.yaml', 'everywhere: { js: ["{x}", "x < y"], python: ["*args"] }'],
  ['terms.yaml', '- { term: Node.js, question: cache, mentions: [null pointer, todo] }'],
]);
const first = 'What is a cache?\nAnswer: A cache keeps what was read.\n';

const seeded = (name: string, text: (length: number) => string): Growing => ({
  name,
  of: (length) => ({ seed: Buffer.from(first + text(length)), texts: editorial, pages: new Map() }),
});
/** As ASCII, for a terminal would obey some of them. */
const shown = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
const filled = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));
/** An answer that is one part again and again, with something before and after that could make a reader look back. */
const answer = (part: string, before = '', after = ''): Growing =>
  seeded(
    `answer: ${shown(before + part + after)}`,
    (length) => `What is long?\nAnswer: ${before}${filled(part, length)}${after}\n`,
  );
const title = (part: string): Growing =>
  seeded(`title: ${shown(part)}`, (length) => `${filled(part, length)}\nAnswer: It is long.\n`);
const questions = (name: string, question: (number: number) => string): Growing =>
  seeded(`questions: ${name}`, (length) => {
    const lines: string[] = [];
    for (let [written, number] = [0, 1]; written < length; number += 1)
      written += lines[lines.push(question(number)) - 1]?.length ?? 0;
    return lines.join('');
  });

/** Fences that no other closes: each is one mark shorter than the one before. */
function stairs(length: number): string {
  const steps = Math.floor(Math.sqrt(2 * length));
  return Array.from({ length: steps }, (_, step) => '~'.repeat(steps - step + 3)).join('\n');
}

/** Every form of seed that has made some parser somewhere take the square of its length. */
export const growingSources: readonly Growing[] = [
  ...[
    'some words of an answer. ',
    'x',
    ' ',
    '. ',
    '"',
    '(',
    '(a) ',
    '`',
    '` ',
    '`a` ',
    '``a` ',
    '*a_',
    '[',
    '![a](',
    '<',
    '{',
    '&#',
    '\\',
    '@',
    '😀',
    '\u0301',
    '\u202e',
    '\u2028',
  ].map((part) => answer(part)),
  ...[
    '\n',
    'a\n',
    '\n\na',
    '- a\n',
    '\n- a\n\n  b\n',
    '1. a\n',
    '> ',
    '~~~\n',
    '```js\n',
    '```\nx\n```\n',
    'Pros: a. ',
    'Node.js todo ',
    '*args {x} ',
    '|a|\n|-|\n',
    '<!--\n',
    'import a\n',
  ].map((part) => answer(part)),
  answer('a\n', '', '`x`'),
  answer(' ', '.', 'x'),
  answer(' ', '\n```js', 'x'),
  answer('`', '', ' x'),
  answer('\t', 'a', 'Pros:'),
  seeded('answer: fences that get shorter', (length) => `What is long?\nAnswer: x\n${stairs(length)}\n`),
  ...['x', 'word ', '1. ', '**', '(', '(a', 'difference between ', 'n ', "'s ", '. ', ' ', '`', '\u0301', '\ufdfa'].map(
    title,
  ),
  questions('of one title', () => 'What is this?\nAnswer: This.\n'),
  questions('that have nothing in common', (number) => `What is q${number}x?\nAnswer: It is a${number}y.\n`),
  questions(
    'that have much in common',
    (number) => `What is the point of message ${number}?\nAnswer: A broker keeps message ${number} in a queue.\n`,
  ),
  seeded('before all questions', (length) => `${filled('1. **\n', length)}\nWhat is long?\nAnswer: It is long.\n`),
];

/** How long it took at one length and at twice that, in milliseconds of the processor, so that a busy machine counts for little. */
export type Growth = { name: string; length: number; once: number; twice: number; ratio: number };

/** So long a run must take for its time to say anything. */
const MEASURABLE_MS = 60;

/** Time the pipeline at a length that takes it long enough to measure, at most `most` characters, and at twice that. Linear is a ratio of 2. */
export function timeGrowth({ name, of }: Growing, most: number): Growth {
  const time = (length: number): number => {
    const sources = of(length);
    const started = process.cpuUsage();
    buildContent(sources, (file) => file);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  let length = 4096;
  let once = time(length);
  while (once < MEASURABLE_MS && length < most) {
    length *= 2;
    once = time(length);
  }
  const twice = time(2 * length);
  return { name, length, once, twice, ratio: twice / once };
}
