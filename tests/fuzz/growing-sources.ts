import { buildContent } from '../../scripts/content/build-content.ts';
import type { Sources } from '../../scripts/content/types.ts';

/** Content with at least the given length in characters. */
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
/** Escapes all characters outside ASCII, because a terminal may interpret some of them. */
const escaped = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));
/**
 * An answer that repeats one text. The texts before and after it may cause a parser to backtrack.
 */
const answer = (text: string, before = '', after = ''): Growing =>
  seeded(
    `answer: ${escaped(before + text + after)}`,
    (length) => `What is long?\nAnswer: ${before}${repeated(text, length)}${after}\n`,
  );
const title = (text: string): Growing =>
  seeded(`title: ${escaped(text)}`, (length) => `${repeated(text, length)}\nAnswer: It is long.\n`);
const questions = (name: string, question: (number: number) => string): Growing =>
  seeded(`questions: ${name}`, (length) => {
    const lines: string[] = [];
    for (let [written, number] = [0, 1]; written < length; number += 1)
      written += lines[lines.push(question(number)) - 1]?.length ?? 0;
    return lines.join('');
  });

/** Fences that are never closed: each is one character shorter than the previous one. */
function shorterFences(length: number): string {
  const steps = Math.floor(Math.sqrt(2 * length));
  return Array.from({ length: steps }, (_, step) => '~'.repeat(steps - step + 3)).join('\n');
}

/** Seeds of kinds that take quadratic time in some parsers. */
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
  ].map((text) => answer(text)),
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
  ].map((text) => answer(text)),
  answer('a\n', '', '`x`'),
  answer(' ', '.', 'x'),
  answer(' ', '\n```js', 'x'),
  answer('`', '', ' x'),
  answer('\t', 'a', 'Pros:'),
  seeded('answer: fences of decreasing length', (length) => `What is long?\nAnswer: x\n${shorterFences(length)}\n`),
  ...['x', 'word ', '1. ', '**', '(', '(a', 'difference between ', 'n ', "'s ", '. ', ' ', '`', '\u0301', '\ufdfa'].map(
    title,
  ),
  questions('with one title', () => 'What is this?\nAnswer: This.\n'),
  questions('with no common words', (number) => `What is q${number}x?\nAnswer: It is a${number}y.\n`),
  questions(
    'with many common words',
    (number) => `What is the point of message ${number}?\nAnswer: A broker keeps message ${number} in a queue.\n`,
  ),
  seeded(
    'text before all questions',
    (length) => `${repeated('1. **\n', length)}\nWhat is long?\nAnswer: It is long.\n`,
  ),
];

/**
 * The CPU time in milliseconds for one length and for twice that length. Other processes affect CPU
 * time less than elapsed time.
 */
export type Growth = { name: string; length: number; once: number; twice: number; ratio: number };

/** A shorter time is too inaccurate for a ratio. */
const MEASURABLE_MS = 60;

/**
 * Measures the content pipeline at two lengths: the first length that takes long enough to measure,
 * but at most about `maxLength` characters, and twice that length. Linear time has a ratio of 2.
 */
export function timeGrowth({ name, of }: Growing, maxLength: number): Growth {
  const time = (length: number): number => {
    const sources = of(length);
    const started = process.cpuUsage();
    buildContent(sources, (file) => file);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  let length = 4096;
  let once = time(length);
  while (once < MEASURABLE_MS && length < maxLength) {
    length *= 2;
    once = time(length);
  }
  const twice = time(2 * length);
  return { name, length, once, twice, ratio: twice / once };
}
