import fc from 'fast-check';
import { hostileLine, hostileText, unprintable } from './hostile-text.ts';

/** Titles with known slugs, so that data files can refer to them. */
const known = ['What is a cache?', 'What is a queue?', 'What is an index?', '1. **What is a cache?**'];
const line = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('Answer: again', 'Answer:', '**answer :** again', ' ANSWER：again') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('A: again', 'Ans. again', 'Answer - again', 'Why? Q1. Q: ### __', '### Q2: **Why?**'),
  },
  { weight: 20, arbitrary: hostileLine },
  {
    weight: 6,
    arbitrary: fc.constantFrom('', '```', '```js', '````', '~~~', '    code', '- a', '  more', '1. a', '2. b'),
  },
);
const title = fc.oneof(hostileLine, fc.constantFrom(...known));
const question = fc
  .tuple(title, hostileText, fc.array(line, { maxLength: 6 }))
  .map(([heading, answer, rest]) => [heading, `Answer: ${answer}`, ...rest, ''].join('\n'));

/** A question in every seed, so that data files can refer to it. */
const first = ['', 'What is a cache?', 'Answer: A cache keeps what was read.', ''];

/** The text of a seed with several questions and with hostile lines. */
export const hostileSeed = fc
  .tuple(fc.array(line, { maxLength: 3 }), fc.array(question, { minLength: 1, maxLength: 5 }))
  .map(([before, questions]) => [...before, ...first, ...questions].join('\n'));

/** Damage by editors and tools: mixed line endings, a byte order mark, UTF-16, invalid bytes. */
const damage = fc.oneof(
  { weight: 4, arbitrary: fc.constant((text: string) => Buffer.from(text)) },
  fc.constant((text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)),
  fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }).map((ends) => (text: string) => {
    let at = 0;
    return Buffer.from(text.replace(/\n/g, () => (ends[at++ % ends.length] ? '\r\n' : '\n')));
  }),
  fc.constant((text: string) => Buffer.from(text, 'utf16le')),
  fc.tuple(fc.nat(), unprintable).map(([position, bytes]) => (text: string) => {
    const whole = Buffer.from(text);
    const at = position % (whole.length + 1);
    return Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at)]);
  }),
);

/** The bytes of a seed: text, damaged text or random bytes. */
export const hostileSeedBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(hostileSeed, damage).map(([text, damaged]) => damaged(text)) },
  fc.uint8Array({ maxLength: 60 }),
);
