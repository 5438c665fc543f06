import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { nodesText } from '../../../../src/lib/answers/plain-text.ts';
import { collectionCsv } from '../../../../src/lib/export/collection-csv.ts';
import { llmsBlocks } from '../../../../src/lib/export/llms-blocks.ts';
import { markdownText, portablePage } from '../../../../src/lib/export/markdown.ts';
import { collectionMarkdown, questionMarkdown } from '../../../../src/lib/export/question-markdown.ts';
import type { ExportedQuestion } from '../../../../src/lib/export/question-record.ts';
import { hostileLine } from '../../../fuzz/hostile-text.ts';

const mdx = `<Answer>

A cache keeps \\{copies}, see [back-pressure](/questions/back-pressure/) and \`SELECT{:sql}\`.

**Pros:** fast

- one
- two

<Items>

1. first,
2. second.

</Items>

\`\`\`js
let a = '{:js}';
\`\`\`

</Answer>

<Note checked="2026-11" sources={[]}>

See [No. 9](/questions/cdn/).

</Note>
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
  figure: '',
  note: '',
  checked: '',
  sources: [],
};
const { answer, note } = portablePage(mdx, absolute);
const { text, markdown } = answer;
const question: ExportedQuestion = { record, short: 'A cache.', markdown, figure: '', note: '' };
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

1. first,
2. second.

\`\`\`js
let a = '{:js}';
\`\`\`

No. 7. Source: <https://answers.example/docs/questions/cache/>
`,
  );
});

test('a figure stands below the rule, in words', () => {
  const columns = ['Level', 'Dirty read', 'Phantom'];
  const table = { columns, rows: [['Read committed', 'no', 'yes']] };
  const page = `<Answer>\n\nLevels.\n\n</Answer>\n\n<Figure of="a" title="Levels" caption="They differ." table={${JSON.stringify(table)}} />\n`;
  const { figure } = portablePage(page, absolute);
  assert.equal(figure?.text, 'Levels. They differ.\n\n- Read committed: dirty read no, phantom yes');
  const withFigure = { ...question, figure: figure.markdown };
  assert.match(
    questionMarkdown(withFigure, 1),
    /\n---\n\n\*\*Figure:\*\*\n\n\*\*Levels\.\*\* They differ\.\n\n- Read committed: dirty read no, phantom yes\n$/,
  );
});

test('the note and the sources stand below a rule', () => {
  assert.deepEqual(note, { text: 'See No. 9.', markdown: `See [No. 9](${absolute('/questions/cdn/')}).\n` });
  const sources = [{ title: 'RFC 9111: HTTP caching', url: 'https://www.rfc-editor.org/rfc/rfc9111' }];
  const noted = { ...question, record: { ...record, checked: '2026-11', sources }, note: note?.markdown ?? '' };
  assert.equal(
    questionMarkdown(noted, 1).replace(/^[\s\S]*\n---\n/, ''),
    `
**Editor’s note, checked 2026-11:**

See [No. 9](https://answers.example/docs/questions/cdn/).

**Sources:**

- [RFC 9111: HTTP caching](https://www.rfc-editor.org/rfc/rfc9111)
`,
  );
});

test('the plain text of an answer has its code and no URLs', () => {
  assert.equal(
    text,
    "A cache keeps {copies}, see back-pressure and SELECT.\n\nPros: fast\n\n- one\n- two\n\nfirst,\nsecond.\n\nlet a = '{:js}';",
  );
});

test('the joined Markdown of the collection equals the Markdown of one tree', () => {
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

test('CSV has a header and CRLF line ends, and another parser reads the same fields', () => {
  const formula = { ...record, title: '=1+1', answer: '- a\n- b; "c", d\r\ne' };
  const sources = ['https://a.example/', 'https://b.example/'].map((url) => ({ title: 'a', url }));
  const lines = { ...record, title: 'a', answer: 'one\ntwo', note: 'No.', checked: '2026-11', sources };
  const csv = collectionCsv([record, formula, lines]);
  assert.ok(csv.startsWith('id,number,slug,url,topic,title,answer,figure,note,checked,sources\r\n'));
  assert.ok(csv.endsWith('\r\n'));
  const rows = parse(csv, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] });
  assert.deepEqual(
    rows,
    [record, formula, lines].map((row) => ({
      ...row,
      id: '7',
      number: '8',
      sources: row.sources.map(({ url }) => url).join('\n'),
    })),
  );
});
