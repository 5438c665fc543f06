import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { nodesText } from '../../../../src/lib/answers/plain-text.ts';
import { collectionCsv } from '../../../../src/lib/export/collection-csv.ts';
import { llmsBlocks } from '../../../../src/lib/export/llms-blocks.ts';
import { markdownText, portableAnswer } from '../../../../src/lib/export/markdown.ts';
import { collectionMarkdown, questionMarkdown } from '../../../../src/lib/export/question-markdown.ts';
import type { ExportedQuestion } from '../../../../src/lib/export/question-record.ts';
import { hostileLine } from '../../../fuzz/hostile-text.ts';

const mdx = `A cache keeps \\{copies}, see [back-pressure](/questions/back-pressure/) and \`SELECT{:sql}\`.

**Pros:** fast

- one
- two

\`\`\`js
let a = '{:js}';
\`\`\`
`;
const absolute = (address: string): string => `https://answers.example/docs${address}`;
const record = {
  id: 7,
  number: 8,
  slug: 'cache',
  url: absolute('/questions/cache/'),
  topic: 'data',
  title: 'What is a *cache*?',
  answer: 'A "cache",\nkeeps = copies.',
};
const { text, markdown } = portableAnswer(mdx, absolute);
const question: ExportedQuestion = { record, short: 'A cache.', markdown };
const site = { name: 'Answers', tagline: 'All of them.' };
const topics = [{ title: 'Data', summary: 'Where it lives.', questions: [question] }];

test('the Markdown of a question has absolute URLs and unescaped code', () => {
  assert.equal(
    questionMarkdown(question, 1),
    `# What is a \\*cache\\*?

A cache keeps {copies}, see [back-pressure](https://answers.example/docs/questions/back-pressure/) and \`SELECT\`.

**Pros:** fast

- one
- two

\`\`\`js
let a = '{:js}';
\`\`\`

No. 7. Source: <https://answers.example/docs/questions/cache/>
`,
  );
});

test('the plain text of an answer has its code and no URLs', () => {
  assert.equal(
    text,
    "A cache keeps {copies}, see back-pressure and SELECT.\n\nPros: fast\n\n- one\n- two\n\nlet a = '{:js}';",
  );
});

test('the joined Markdown of the collection equals one serialised tree', () => {
  const list = { ...question, markdown: markdownText(fromMarkdown('- a\n- b').children) };
  const collection = collectionMarkdown(site, [
    { title: 'Data', summary: '', questions: [question, list] },
    { title: 'Nets', summary: 'What connects.', questions: [list, question] },
  ]);
  assert.equal(markdownText(fromMarkdown(collection).children), collection);
});

test('the collection has a section for each topic, and llms.txt links to its questions', () => {
  const collection = collectionMarkdown(site, topics);
  assert.match(
    collection,
    /^# Answers\n\nAll of them\.\n\n## Data\n\nWhere it lives\.\n\n### What is a \\\*cache\\\*\?\n/,
  );
  const index = llmsBlocks(
    { ...site, topics, files: [{ title: 'All', url: '/all' }] },
    (slug) => `/questions/${slug}.md`,
  );
  const line = '- [What is a \\*cache\\*?](/questions/cache.md): A cache.';
  assert.equal(
    markdownText(index),
    `# Answers\n\n> All of them.\n\n## Data\n\n${line}\n\n## Optional\n\n- [All](/all)\n`,
  );
});

test('parsing the Markdown of a text gives the text', () => {
  fc.assert(
    fc.property(hostileLine, (line) => {
      const text = line.trim();
      const blocks: RootContent[] = [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
      const parsed = fromMarkdown(markdownText(blocks)).children;
      assert.equal(nodesText(parsed), text);
    }),
  );
});

test('CSV has a header and CRLF line ends, and another parser reads its fields unchanged', () => {
  const formula = { ...record, title: '=1+1', answer: '- a\n- b; "c", d\r\ne' };
  const lines = { ...record, title: 'a', answer: 'one\ntwo' };
  const csv = collectionCsv([record, formula, lines]);
  assert.ok(csv.startsWith('id,number,slug,url,topic,title,answer\r\n'));
  assert.ok(csv.endsWith('\r\n'));
  const rows = parse(csv, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] });
  assert.deepEqual(
    rows,
    [record, formula, lines].map((row) => ({ ...row, id: '7', number: '8' })),
  );
});
