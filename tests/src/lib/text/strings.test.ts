import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { truncateAtWord } from '../../../../src/lib/text/strings.ts';
import { hostileText } from '../../../fuzz/hostile-text.ts';

test('a short text stays as it is, on one line', () => {
  assert.equal(truncateAtWord('An index\nspeeds  up reads. '), 'An index speeds up reads.');
  assert.equal(truncateAtWord('a'.repeat(200)), 'a'.repeat(200));
});

test('a long text ends with a whole word and an ellipsis', () => {
  assert.equal(truncateAtWord('one two three', 12), 'one two…');
  assert.equal(truncateAtWord('one two three', 13), 'one two three');
  assert.equal(truncateAtWord('one two three four', 14), 'one two three…');
});

test('no comma, dash or bracket stands before the ellipsis', () => {
  assert.equal(truncateAtWord('Atomicity, (all or nothing)', 14), 'Atomicity…');
  assert.equal(truncateAtWord('Reads – and writes too', 11), 'Reads…');
});

test('a text without spaces is cut between its characters', () => {
  assert.equal(truncateAtWord('日本語の文章です', 5), '日本語の…');
  assert.equal(truncateAtWord('😀😀😀😀', 6), '😀😀…');
});

test('the result is never too long, and begins like the text', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 10, max: 60 }), (text, limit) => {
      const cut = truncateAtWord(text, limit);
      assert.ok(cut.length <= limit && cut.isWellFormed());
      assert.ok(text.replace(/\s+/g, ' ').trim().startsWith(cut.replace(/…$/, '')) || cut === text.trim());
    }),
  );
});
