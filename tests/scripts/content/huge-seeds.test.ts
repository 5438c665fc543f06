import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContent } from '../../../scripts/content/build-content.ts';

const first = 'What is a cache?\nAnswer: A cache keeps what was read.\n';

/** Each of these seeds once caused a stack overflow. */
const huge: Record<string, string> = {
  'a title with 100,000 list numbers': `${'1. '.repeat(100_000)}x\nAnswer: x\n`,
  '4 million blank lines before an answer': `What is it?\nAnswer:${'\n'.repeat(4_000_000)}x\n`,
  'a line of 2.5 million direction marks': `What is it?\nAnswer: ${'\u202e'.repeat(2_500_000)}x\n`,
  '150,000 lines before inline code': `What is it?\nAnswer: ${'a\n'.repeat(150_000)}\`x\`\n`,
};

for (const [name, text] of Object.entries(huge)) {
  test(`a seed may contain ${name}`, () => {
    const { problems, pages } = buildContent(
      { seed: Buffer.from(first + text), texts: new Map(), pages: new Map() },
      String,
    );
    assert.deepEqual(problems, []);
    assert.equal(pages.size, 2);
  });
}
