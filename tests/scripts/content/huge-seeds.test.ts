import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContent } from '../../../scripts/content/build-content.ts';

const first = 'What is a cache?\nAnswer: A cache keeps what was read.\n';

/** Each of these was once more than the stack could hold. */
const huge: Record<string, string> = {
  'a title with a hundred thousand numbers': `${'1. '.repeat(100_000)}x\nAnswer: x\n`,
  'millions of blank lines before an answer': `What is it?\nAnswer:${'\n'.repeat(4_000_000)}x\n`,
  'a line of a million marks that are no letters': `What is it?\nAnswer: ${'\u202e'.repeat(2_500_000)}x\n`,
  'a hundred thousand lines before code': `What is it?\nAnswer: ${'a\n'.repeat(150_000)}\`x\`\n`,
};

for (const [name, text] of Object.entries(huge)) {
  test(name, () => {
    const { problems, pages } = buildContent(
      { seed: Buffer.from(first + text), texts: new Map(), pages: new Map() },
      String,
    );
    assert.deepEqual(problems, []);
    assert.equal(pages.size, 2);
  });
}
