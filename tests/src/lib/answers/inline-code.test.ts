import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInlineCode } from '../../../../src/lib/answers/inline-code.ts';

test('the last suffix is the language', () => {
  assert.deepEqual(parseInlineCode('SELECT{:sql}'), { code: 'SELECT', language: 'sql' });
  assert.deepEqual(parseInlineCode('{:a}{:text}'), { code: '{:a}', language: 'text' });
  assert.deepEqual(parseInlineCode('x{:c++}'), { code: 'x', language: 'c++' });
});

test('code without a suffix is text', () => {
  assert.deepEqual(parseInlineCode('{x: 1}'), { code: '{x: 1}', language: 'text' });
});
