import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelSplitter } from '../../../../scripts/content/markdown/bold-labels.ts';

test('a label is its characters and nothing else, in the oldest Node that runs us', () => {
  Reflect.deleteProperty(RegExp, 'escape');
  const split = labelSplitter(['Pros (+)']);
  const parts = split([{ type: 'text', value: 'It depends. Pros (+): quick. Pros ++: no label.' }]);
  assert.deepEqual(parts, [
    [{ type: 'text', value: 'It depends.' }],
    [
      { type: 'strong', children: [{ type: 'text', value: 'Pros (+):' }] },
      { type: 'text', value: ' quick. Pros ++: no label.' },
    ],
  ]);
});
