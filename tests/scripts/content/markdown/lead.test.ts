import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RootContent } from 'mdast';
import { splitLead } from '../../../../scripts/content/markdown/lead.ts';
import { nodesText } from '../../../../src/lib/answers/plain-text.ts';

const text = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const label: RootContent = {
  type: 'paragraph',
  children: [{ type: 'strong', children: [{ type: 'text', value: 'Pros:' }] }],
};
const led = (title: string, blocks: RootContent[], wanted?: number) => {
  const { lead, blocks: all } = splitLead(title, blocks, wanted);
  return [lead, ...all.map((block) => nodesText([block]))];
};

test('an answer has one sentence as its lead, and a comparison two', () => {
  assert.deepEqual(led('What is A?', [text('A is one. It is old.')]), [1, 'A is one.', 'It is old.']);
  assert.deepEqual(led('What is the difference between A and B?', [text('A is one. B is two. Both count.')]), [
    2,
    'A is one.',
    'B is two.',
    'Both count.',
  ]);
  assert.deepEqual(led('A vs B', [text('A is one.'), text('B is two. Both count.')]), [
    2,
    'A is one.',
    'B is two.',
    'Both count.',
  ]);
});

test('a label is no lead', () => {
  assert.deepEqual(led('A vs B', [text('A is one.'), label]), [1, 'A is one.', 'Pros:']);
  assert.deepEqual(led('What is A?', [label]), [0, 'Pros:']);
});

test('a long sentence is set in the size of the text', () => {
  assert.equal(led('What is A?', [text('x'.repeat(190))])[0], 1);
  assert.equal(led('What is A?', [text('x'.repeat(191))])[0], 0);
  const side = `${'X'.repeat(129)}. `;
  assert.equal(led('A vs B', [text(`${side}${side}`)])[0], 2);
  assert.equal(led('A vs B', [text(`${side}X${side}`)])[0], 1);
});

test('the editor’s number counts more than the title', () => {
  assert.equal(led('A vs B', [text('A is one. B is two.')], 1)[0], 1);
  assert.equal(led('What is A?', [text('A is one. B is two.')], 2)[0], 2);
  assert.equal(led('What is A?', [text('A is one.')], 0)[0], 0);
});
