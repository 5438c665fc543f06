import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerElement, noteElement } from '../../../../scripts/content/markdown/page-elements.ts';

const note = { text: 'Use `EXPLAIN`, see No. 2 and No. 3.', sources: ['https://b.example/'], checked: '2026-11' };
const sources = ['https://a.example/', 'https://b.example/'].map((url) => ({ title: url, url }));

test('a note links the numbers of other questions, and has code and its own sources', () => {
  const { name, attributes, children } = noteElement(note, sources, (id) => (id === 2 ? '/questions/two/' : undefined));
  assert.equal(name, 'Note');
  assert.deepEqual(attributes, [
    { type: 'mdxJsxAttribute', name: 'checked', value: '2026-11' },
    {
      type: 'mdxJsxAttribute',
      name: 'sources',
      value: { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(sources.slice(1)) },
    },
  ]);
  assert.deepEqual(children, [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Use ' },
        { type: 'inlineCode', value: 'EXPLAIN{:text}' },
        { type: 'text', value: ', see ' },
        { type: 'link', url: '/questions/two/', children: [{ type: 'text', value: 'No. 2' }] },
        { type: 'text', value: ' and ' },
        { type: 'text', value: 'No. 3' },
        { type: 'text', value: '.' },
      ],
    },
  ]);
});

test('an answer names the number of paragraphs in its lead, unless it is one', () => {
  assert.deepEqual(answerElement([], 1).attributes, []);
  assert.deepEqual(answerElement([], 2).attributes, [{ type: 'mdxJsxAttribute', name: 'lead', value: '2' }]);
});
