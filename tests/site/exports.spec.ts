import { parse } from 'csv-parse/sync';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { nodesText } from '../../src/lib/answers/plain-text.ts';
import { expect, test } from './fixtures.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A question as an exported Markdown text has it: under a heading, and ended by its number and the address of its page. */
interface Exported {
  id: number;
  url: string;
  title: string;
  answer: string;
}

function readQuestion([heading, ...blocks]: RootContent[]): Exported {
  const source = blocks.pop();
  const [, id, url] = /^No\. (\d+)\. Source: (.+)$/.exec(textOf(source)) ?? [];
  return { id: Number(id), url: url ?? '', title: textOf(heading), answer: oneLine(nodesText(blocks)) };
}

function linksOf(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap(linksOf) : [];
}

/** Part the blocks of a book at each heading of this depth; what stands before the first one, or under one less deep, is left out. */
function chapters(blocks: RootContent[], depth: number): RootContent[][] {
  const found: RootContent[][] = [];
  let open: RootContent[] | undefined;
  for (const block of blocks) {
    if (block.type === 'heading') open = block.depth === depth ? [] : undefined;
    if (block.type === 'heading' && open) found.push(open);
    open?.push(block);
  }
  return found;
}

test('each answer as Markdown has the title, the text and the address of its page, which names it', async ({
  page,
  request,
  catalog,
}) => {
  for (const { id, slug, url, title, answer } of catalog) {
    const text = await (await request.get(`questions/${slug}.md`)).text();
    expect(readQuestion(fromMarkdown(text).children), slug).toEqual({ id, url, title, answer: oneLine(answer) });
  }
  await page.goto('questions/acid-transaction/');
  const alternate = page.locator('link[rel="alternate"][type="text/markdown"]');
  await expect(alternate).toHaveAttribute('href', /\/questions\/acid-transaction\.md$/);
});

test('the collection has every question once, as Markdown and for language models', async ({ request, catalog }) => {
  const book = await (await request.get('download/backend-answers.md')).text();
  const tree = fromMarkdown(book);
  const read = chapters(tree.children, 3)
    .map(readQuestion)
    .sort((a, b) => a.id - b.id);
  const expected = catalog.map(({ id, url, title, answer }) => ({ id, url, title, answer: oneLine(answer) }));
  expect(read).toEqual(expected.sort((a, b) => a.id - b.id));
  expect(book, 'the names of languages stay at home').not.toMatch(/`[^`\n]*\{:[a-z]+\}`/);
  const pages = new Set(catalog.map(({ url }) => url));
  expect(linksOf(tree).filter((url) => !pages.has(url))).toEqual([]);
  expect(await (await request.get('llms-full.txt')).text()).toBe(book);
});

test('the table has the same records as the JSON, in the same order', async ({ request, catalog }) => {
  const csv = await (await request.get('download/backend-answers.csv')).text();
  const rows = parse(csv, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] });
  expect(rows).toEqual(catalog.map((record) => ({ ...record, id: String(record.id), number: String(record.number) })));
});

test('llms.txt lists the Markdown of every answer, and every file it names is there', async ({
  request,
  catalog,
  served,
}) => {
  const tree = fromMarkdown(await (await request.get('llms.txt')).text());
  const links = linksOf(tree);
  const expected = catalog.map(({ url }) => url.replace(/\/$/, '.md'));
  expect(links.filter((url) => url.endsWith('.md')).sort()).toEqual(expected.sort());
  const root = catalog[0]?.url.replace(/questions\/.*/, '') ?? '';
  for (const url of links) expect((await request.get(url.replace(root, served.url))).status(), url).toBe(200);
});

test('the page of all questions offers the files', async ({ page, request }) => {
  await page.goto('questions/');
  for (const name of ['Markdown', 'CSV', 'JSON']) {
    const address = await page.getByRole('main').getByRole('link', { name, exact: true }).getAttribute('href');
    expect((await request.get(address ?? '')).status(), name).toBe(200);
  }
});
