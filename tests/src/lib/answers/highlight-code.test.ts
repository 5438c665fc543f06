import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from 'satteri';
import { highlightCodeBlocks, highlightInlineCode } from '../../../../src/lib/answers/highlight-code.ts';
import { answerFeatures } from '../../../../src/lib/answers/mdx.ts';

/** Markdown through the features and plugins that astro.config.mjs gives to Sätteri. */
async function render(markdown: string): Promise<string> {
  const hastPlugins = [highlightCodeBlocks, highlightInlineCode];
  const { html } = await markdownToHtml(markdown, { features: answerFeatures, hastPlugins });
  return html;
}

test('text that looks like markup stays text', async () => {
  const html = await render('A `List<String>{:java}` and \\<b> and {x}, "don\'t" -- ~~so~~.');
  assert.doesNotMatch(html, /<(b|del)>|[“–’]/);
  assert.match(html, /\{x\}, (?:"|&quot;)don't(?:"|&quot;) -- ~~so~~/);
});

test('a fenced block names its language, and its tokens have classes', async () => {
  const html = await render('```python\ndef f():\n    pass\n```');
  assert.match(
    html,
    /^<code-block data-language="python"><pre tabindex="0"><code><span class="token-keyword">def<\/span>/,
  );
  assert.match(await render('```\nplain\n```'), /^<code-block><pre tabindex="0"><code>plain<\/code>/);
});

test('inline code is highlighted by its language suffix, and loses the suffix', async () => {
  assert.match(await render('Use `SELECT 1{:sql}`.'), /<code><span class="token-keyword">SELECT<\/span> /);
  assert.match(await render('Use `plain{:text}`.'), /<code>plain<\/code>/);
});

test('code has no style attribute, and an unknown language becomes plain text', async () => {
  const html = await render('```no-such-language\na < b\n```');
  assert.doesNotMatch(html, /style=/);
  assert.match(html, /<code-block data-language="no-such-language">.*a &lt; b|a &#x3C; b/);
});
