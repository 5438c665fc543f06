import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { decodeText } from '../../../../scripts/content/read/decode-text.ts';
import { parseSeed } from '../../../../scripts/content/read/parse-seed.ts';
import { hostileLine } from '../../../fuzz/hostile-text.ts';
import { golden } from '../../../golden.ts';

const seeds = join(import.meta.dirname, '../../../fixtures/seeds');

for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
  test(`${name} is split into preamble and questions`, () => {
    const { lines } = decodeText(readFileSync(join(seeds, name)), name);
    golden(join(seeds, name.replace('.txt', '.yaml')), stringify(parseSeed(lines, name)));
  });
}

test('no line with text is lost in any seed', () => {
  const line = fc.oneof(hostileLine, fc.constantFrom('', '```', '```js', '~~~', 'Answer: again', '    code'));
  const question = fc.tuple(hostileLine, hostileLine, fc.array(line, { maxLength: 6 }));
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 3 }),
      fc.array(question, { minLength: 1, maxLength: 5 }),
      (before, generated) => {
        const lines = [...before, ...generated.flatMap(([title, first, rest]) => [title, `Answer: ${first}`, ...rest])];
        const { preamble, questions, problems } = parseSeed(lines, 'seed.txt');
        fc.pre(problems.length === 0);
        const kept = [...preamble, ...questions.flatMap(({ title, answer }) => [title, answer])].join('');
        const bare = (text: string): string =>
          text.replace(/answer:|[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff：*\d.)#+•_-]/gi, '');
        assert.equal(bare(kept), bare(lines.join('')));
      },
    ),
  );
});

test('a title is the last line with text before its answer', () => {
  const { questions, preamble } = parseSeed(['Hello', '', 'Q', '', '', 'Answer: a', '', 'R', 'Answer: b'], 'seed.txt');
  assert.deepEqual(preamble, ['Hello']);
  assert.deepEqual(questions, [
    { number: 1, title: 'Q', answer: 'a', line: 3, answerLine: 6 },
    { number: 2, title: 'R', answer: 'b', line: 8, answerLine: 9 },
  ]);
});
