import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutAtWord } from '../../../../src/lib/text/strings.ts';
import { hostileText } from '../../../fuzz/hostile-text.ts';

test('a short text stays as it is, on one line', () => {
  assert.equal(cutAtWord('An index\nspeeds  up reads. '), 'An index speeds up reads.');
  assert.equal(cutAtWord('a'.repeat(200)), 'a'.repeat(200));
});

test('a long text ends with a whole word and an ellipsis', () => {
  assert.equal(cutAtWord('one two three', 12), 'one two…');
  assert.equal(cutAtWord('one two three', 13), 'one two three');
  assert.equal(cutAtWord('one two three four', 14), 'one two three…');
});

test('no comma, dash or bracket stands before the ellipsis', () => {
  assert.equal(cutAtWord('Atomicity, (all or nothing)', 14), 'Atomicity…');
  assert.equal(cutAtWord('Reads – and writes too', 11), 'Reads…');
});

test('a text without spaces is cut between its characters', () => {
  assert.equal(cutAtWord('日本語の文章です', 5), '日本語の…');
  assert.equal(cutAtWord('😀😀😀😀', 6), '😀😀…');
});

test('what comes out is never too long, and begins as the text does', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 10, max: 60 }), (text, limit) => {
      const cut = cutAtWord(text, limit);
      assert.ok(cut.length <= limit && cut.isWellFormed());
      assert.ok(text.replace(/\s+/g, ' ').trim().startsWith(cut.replace(/…$/, '')) || cut === text.trim());
    }),
  );
});
