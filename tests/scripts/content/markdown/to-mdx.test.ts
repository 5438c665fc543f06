import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSeed } from '../../../../scripts/content/read/parse-seed.ts';
import { readDataFiles } from '../../../../scripts/content/read/read-data-files.ts';
import { buildPages } from '../../../../scripts/content/write/build-pages.ts';
import { golden } from '../../../golden.ts';

const folder = join(import.meta.dirname, '../../../fixtures/pages');
const { files } = readDataFiles(
  new Map([
    ['labels.yaml', '[Pros, Cons, Example]'],
    ['literals.yaml', '{ everywhere: { sql: [SELECT, SELECT * FROM x. y] }, questions: { page: { js: [Node.js] } } }'],
    ['terms.yaml', '[{ term: queue, question: queue, mentions: [queues], names: [line] }]'],
    ['aliases.yaml', '{ page: [other name] }'],
  ]),
  (name) => name,
);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  test(`${name} becomes a page`, () => {
    const seed = `${readFileSync(join(folder, name), 'utf8')}What is a queue?\nAnswer: A queue is a line.\n`;
    const { questions } = parseSeed(seed.split('\n'), name);
    const placements = questions.map((question, index) => {
      const slug = index === 0 ? 'page' : 'queue';
      return { question, id: index + 1, slug, topic: 'topic', choices: {}, status: 'same' as const };
    });
    golden(
      join(folder, name.replace('.txt', '.mdx')),
      buildPages(placements, files, new Map()).pages.get('topic/page.mdx') ?? '',
    );
  });
}
