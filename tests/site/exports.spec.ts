import { parse } from 'csv-parse/sync';
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { nodesText } from '../../src/lib/answers/plain-text.ts';
import { expect, test } from './fixtures.ts';
import { collapseWhitespace } from './served-html.ts';

/**
 * A question of an exported Markdown file: a heading, the answer, and a last line with number and
 * address. The note and the sources stand below a rule.
 */
interface ExportedQuestion {
  id: number;
  url: string;
  title: string;
  answer: string;
}

function parseQuestion([heading, ...rest]: RootContent[]): ExportedQuestion {
  const rule = rest.findIndex(({ type }) => type === 'thematicBreak');
  const blocks = rule < 0 ? rest : rest.slice(0, rule);
  const source = blocks.pop();
  const [, id, url] = /^No\. (\d+)\. Source: (.+)$/.exec(textOf(source)) ?? [];
  const answer = collapseWhitespace(nodesText(blocks.flatMap(itemsOf)));
  return { id: Number(id), url: url ?? '', title: textOf(heading), answer };
}

/** The editor’s lists are sentences in the answer, without markers. */
const itemsOf = (block: RootContent): RootContent[] =>
  block.type === 'list' ? block.children.flatMap(({ children }) => children) : [block];

function linkUrls(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap(linkUrls) : [];
}

/**
 * Splits blocks at each heading of one depth. Leaves out the blocks before the first of these
 * headings and the blocks below a heading of another depth.
 */
function splitAtHeadings(blocks: RootContent[], depth: number): RootContent[][] {
  const sections: RootContent[][] = [];
  let section: RootContent[] | undefined;
  for (const block of blocks) {
    if (block.type === 'heading') section = block.depth === depth ? [] : undefined;
    if (block.type === 'heading' && section) sections.push(section);
    section?.push(block);
  }
  return sections;
}

test('the Markdown file of each question has its title, answer and address, and the question page links to it', async ({
  page,
  request,
  catalog,
}) => {
  for (const { id, slug, url, title, answer } of catalog) {
    const text = await (await request.get(`questions/${slug}.md`)).text();
    expect(parseQuestion(fromMarkdown(text).children), slug).toEqual({
      id,
      url,
      title,
      answer: collapseWhitespace(answer),
    });
  }
  await page.goto('questions/acid-transaction/');
  const alternate = page.locator('link[rel="alternate"][type="text/markdown"]');
  await expect(alternate).toHaveAttribute('href', /\/questions\/acid-transaction\.md$/);
});

test('backend-answers.md and llms-full.txt contain every question once', async ({ request, catalog }) => {
  const book = await (await request.get('download/backend-answers.md')).text();
  const tree = fromMarkdown(book);
  const actual = splitAtHeadings(tree.children, 3)
    .map(parseQuestion)
    .sort((a, b) => a.id - b.id);
  const expected = catalog.map(({ id, url, title, answer }) => ({
    id,
    url,
    title,
    answer: collapseWhitespace(answer),
  }));
  expect(actual).toEqual(expected.sort((a, b) => a.id - b.id));
  expect(book, 'inline code without the language of its highlighting').not.toMatch(/`[^`\n]*\{:[a-z]+\}`/);
  const pages = new Set(catalog.flatMap(({ url, sources }) => [url, ...sources.map((source) => source.url)]));
  expect(linkUrls(tree).filter((url) => !pages.has(url))).toEqual([]);
  expect(await (await request.get('llms-full.txt')).text()).toBe(book);
});

test('the CSV file has the records of questions.json in the same order', async ({ request, catalog }) => {
  const csv = await (await request.get('download/backend-answers.csv')).text();
  const rows = parse(csv, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] });
  const fields = ({ id, number, sources, ...record }: (typeof catalog)[number]) => ({
    ...record,
    id: String(id),
    number: String(number),
    sources: sources.map(({ url }) => url).join('\n'),
  });
  expect(rows).toEqual(catalog.map(fields));
});

test('llms.txt links to the Markdown file of every question, and every link works', async ({
  request,
  catalog,
  server,
}) => {
  const tree = fromMarkdown(await (await request.get('llms.txt')).text());
  const links = linkUrls(tree);
  const expected = catalog.map(({ url }) => url.replace(/\/$/, '.md'));
  expect(links.filter((url) => url.endsWith('.md')).sort()).toEqual(expected.sort());
  const root = catalog[0]?.url.replace(/questions\/.*/, '') ?? '';
  for (const url of links) expect((await request.get(url.replace(root, server.url))).status(), url).toBe(200);
});

test('the page of all questions links to the Markdown, CSV and JSON files', async ({ page, request }) => {
  await page.goto('questions/');
  for (const name of ['Markdown', 'CSV', 'JSON']) {
    const address = await page.getByRole('main').getByRole('link', { name, exact: true }).getAttribute('href');
    expect((await request.get(address ?? '')).status(), name).toBe(200);
  }
});
