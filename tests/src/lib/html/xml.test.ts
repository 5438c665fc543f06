import assert from 'node:assert/strict';
import { test } from 'node:test';
import { xml } from '../../../../src/lib/html/xml.ts';

test('texts and attribute values are escaped', () => {
  const tree = { name: 'a', attributes: { b: '"<&' }, children: ['1 < 2 & 3', { name: 'c' }] };
  assert.equal(xml(tree), '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;">1 &lt; 2 &amp; 3<c/></a>\n');
});
