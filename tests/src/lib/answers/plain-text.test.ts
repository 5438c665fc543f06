import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInlineCode, plainText } from '../../../../src/lib/answers/plain-text.ts';

test('a body becomes the text that a reader sees', () => {
  const body =
    'A \\{x} [link](/q/) and `SELECT{:sql}`.\\\nNext line.\n\n**Pros:** `a`\n\n- one\n- two\n\n1. x\n2. y\n\n```js\nlet a;\n\n{b}\n```\n';
  assert.equal(
    plainText(body),
    'A {x} link and SELECT.\nNext line.\n\nPros: a\n\n- one\n- two\n\n1. x\n2. y\n\nlet a;\n\n{b}',
  );
});

test('the language of inline code is its last suffix', () => {
  assert.deepEqual(parseInlineCode('SELECT{:sql}'), { code: 'SELECT', language: 'sql' });
  assert.deepEqual(parseInlineCode('{:a}{:text}'), { code: '{:a}', language: 'text' });
  assert.deepEqual(parseInlineCode('x{:c++}'), { code: 'x', language: 'c++' });
});

test('inline code without a language is text', () => {
  assert.deepEqual(parseInlineCode('{x: 1}'), { code: '{x: 1}', language: 'text' });
});
