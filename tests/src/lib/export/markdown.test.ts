import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownLink } from '../../../../src/lib/export/markdown.ts';

const url = 'https://answers.example/questions/acid-transaction/';

test('a Markdown link has the title and the URL', () => {
  assert.equal(markdownLink('What is an ACID transaction?', url), `[What is an ACID transaction?](${url})`);
});

test('a title with Markdown characters is escaped', () => {
  for (const title of ['What is `[x](y)`?', 'Explain *args and **kwargs', 'a_b_c <b> & \\ !', '] (']) {
    const tree = fromMarkdown(markdownLink(title, url));
    const [paragraph] = tree.children;
    assert.equal(paragraph?.type, 'paragraph');
    const [link, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    assert.equal(link?.type === 'link' && link.url, url);
    assert.equal(textOf(link), title);
    assert.deepEqual(rest, []);
  }
});
