import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedBlocks, fencedLines, parseFence } from '../../../../scripts/content/markdown/fences.ts';

test('a fence has a marker, a language and an indent', () => {
  assert.deepEqual(parseFence('  ```js'), { indent: 2, marker: '```', language: 'js', isBare: false });
  assert.deepEqual(parseFence('~~~~'), { indent: 0, marker: '~~~~', language: '', isBare: true });
});

test('inline code, a short marker and an indent of four are not fences', () => {
  for (const line of ['```js```', '``', '~~', '    ```']) assert.equal(parseFence(line), undefined, line);
});

test('a block ends at a bare fence that is at least as long', () => {
  const lines = ['````md', '```', 'text', '`````', 'after'];
  assert.deepEqual(closedBlocks(lines), [{ start: 0, end: 3, isClosed: true }]);
  assert.deepEqual([...fencedLines(lines)], [0, 1, 2, 3]);
});

test('a fence with a language inside an unclosed block starts a new block', () => {
  const lines = ['```js', 'a', '```python', 'b', '```'];
  assert.deepEqual(closedBlocks(lines), [{ start: 2, end: 4, isClosed: true }]);
});

test('a block that is never closed contains no lines', () => {
  assert.deepEqual(closedBlocks(['```js', 'a', 'What is it?']), []);
});

test('a block of backticks is not closed by tildes', () => {
  assert.deepEqual(closedBlocks(['```', 'a', '~~~', '```']), [{ start: 0, end: 3, isClosed: true }]);
});

test('a block may begin on the line of "Answer:"', () => {
  assert.deepEqual(closedBlocks(['Answer: ```js', 'a', '```']), [{ start: 0, end: 2, isClosed: true }]);
});
