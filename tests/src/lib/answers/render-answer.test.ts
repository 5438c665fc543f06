import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedAnswer, renderAnswer } from '../../../../src/lib/answers/render-answer.ts';

test('what looks like markup in an answer is text', async () => {
  const html = await renderAnswer('A `List<String>{:java}` and \\<b> and \\{x}, "don\'t" -- ~~so~~.');
  assert.doesNotMatch(html, /<(b|del)>|[“–’]/);
  assert.match(html, /\{x\}, "don't" -- ~~so~~/);
});

test('a sample names its language, and its words are coloured by class', async () => {
  const html = await renderAnswer('```python\ndef f():\n    pass\n```');
  assert.match(
    html,
    /^<code-block data-language="python"><pre tabindex="0"><code><span class="token-keyword">def<\/span>/,
  );
  assert.match(await renderAnswer('```\nplain\n```'), /^<code-block><pre tabindex="0"><code>plain<\/code>/);
});

test('links within the site get the address that they have here, others and code stay', async () => {
  const html = await renderAnswer(
    'See [REST](/questions/rest/), [RFC](https://rfc.example/?a=1) and `<a href="/x/">`.',
  );
  const linked = linkedAnswer(html, (address) => `/docs${address}`);
  assert.match(linked, /<a href="\/docs\/questions\/rest\/">REST<\/a>/);
  assert.match(linked, /<a href="https:\/\/rfc\.example\/\?a=1">/);
  assert.equal(linked.match(/\/docs/g)?.length, 1);
});
