import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakParagraph, countBeginnings, splitList } from '../../../../scripts/content/markdown/break-paragraphs.ts';

test('a paragraph is split before the sentences that begin with the given words', () => {
  const text = 'PUT replaces (all of it). PATCH changes a part. A PATCH may fail.';
  assert.deepEqual(breakParagraph(text, ['PATCH changes', 'A PATCH']), [
    'PUT replaces (all of it).',
    'PATCH changes a part.',
    'A PATCH may fail.',
  ]);
});

test('words inside a sentence do not start a paragraph', () => {
  assert.deepEqual(breakParagraph('Use PATCH or PUT.', ['PATCH']), ['Use PATCH or PUT.']);
});

test('only sentences inside paragraphs count, not those in code', () => {
  const answer = 'One. Two is more. Two is enough.\n\n```js\none(); Two is more\n```';
  assert.equal(countBeginnings(answer, 'Two is more'), 1);
  assert.equal(countBeginnings(answer, 'Two is'), 2);
  assert.equal(countBeginnings(answer, 'One'), 0);
});

test('a paragraph becomes the text before a list and its items', () => {
  const text = 'Types: range (by value), list, and composite. Choose one.';
  assert.deepEqual(splitList(text, ['range (', 'list', 'and composite']), {
    before: 'Types:',
    items: ['range (by value),', 'list,', 'and composite.'],
    after: 'Choose one.',
  });
  assert.deepEqual(splitList(text, ['Types:', 'list'])?.before, '');
  assert.equal(splitList(text, ['list', 'range (']), undefined);
  assert.equal(splitList(text, ['range (', 'ist']), undefined);
});
