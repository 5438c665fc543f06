import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelSplitter } from '../../../../scripts/content/markdown/bold-labels.ts';

test('special characters in a label are escaped, also without RegExp.escape', () => {
  Reflect.deleteProperty(RegExp, 'escape');
  const split = labelSplitter(['Pros (+)']);
  const paragraphs = split([{ type: 'text', value: 'It depends. Pros (+): quick. Pros ++: no label.' }]);
  assert.deepEqual(paragraphs, [
    [{ type: 'text', value: 'It depends.' }],
    [
      { type: 'strong', children: [{ type: 'text', value: 'Pros (+):' }] },
      { type: 'text', value: ' quick. Pros ++: no label.' },
    ],
  ]);
});
