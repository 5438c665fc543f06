import type { QuestionRecord } from '../../src/lib/export/question-record.ts';
import { expect, test } from './fixtures.ts';

const WIDTHS_PX = [320, 360, 768, 1280, 1440];

const longestWord = (text: string) => Math.max(...text.split(/\s+/).map((word) => word.length));
const longestLine = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

/** The questions with the longest title, answer, line and word: the first ones to be too wide. */
function longestQuestions(catalog: QuestionRecord[]): QuestionRecord[] {
  const measures = [
    ({ title }: QuestionRecord) => title.length,
    ({ answer }: QuestionRecord) => answer.length,
    ({ answer }: QuestionRecord) => longestLine(answer),
    ({ answer }: QuestionRecord) => longestWord(answer),
    ({ title }: QuestionRecord) => longestWord(title),
  ];
  const longest = measures.map((measure) => catalog.reduce((a, b) => (measure(b) > measure(a) ? b : a)));
  return [...new Set(longest)];
}

for (const width of WIDTHS_PX) {
  test(`no page scrolls horizontally at ${width} px`, async ({ page, catalog }) => {
    const topics = [...new Set(catalog.map(({ topic }) => topic))];
    const addresses = [
      ...['', 'questions/', 'a-z/', 'search/?q=cache', 'no-such-page/'],
      ...topics.map((topic) => `topics/${topic}/`),
      ...longestQuestions(catalog).map(({ slug }) => `questions/${slug}/`),
    ];
    await page.setViewportSize({ width, height: 800 });
    const tooWide: string[] = [];
    for (const address of addresses) {
      await page.goto(address);
      if (address.startsWith('search/?')) await expect(page.locator('ol[data-query]')).toBeAttached();
      const contentWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      if (contentWidth > width) tooWide.push(`${address || 'the home page'} is ${contentWidth} px wide`);
    }
    expect(tooWide).toEqual([]);
  });
}

test('the page header takes one line at every width', async ({ page }) => {
  await page.goto('');
  const wrappedWidths: number[] = [];
  for (let width = 320; width <= 900; width += 20) {
    await page.setViewportSize({ width, height: 800 });
    const isOneLine = await page
      .getByRole('banner')
      .evaluate(
        (header) => header.getBoundingClientRect().height < 70 && document.documentElement.scrollWidth <= innerWidth,
      );
    if (!isOneLine) wrappedWidths.push(width);
  }
  expect(wrappedWidths).toEqual([]);
});

test('on a phone, the topics on the page of all questions are folded', async ({ page }) => {
  const topic = page.getByRole('navigation', { name: 'Topics on this page' }).getByRole('link').first();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('questions/');
  await expect(topic).toBeHidden();
  await page.getByText('Topics on this page').click();
  await expect(topic).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 740 });
  await page.reload();
  await expect(topic).toBeVisible();
});

test('the line of the header has the same distance to both edges of the page', async ({ page }) => {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('questions/');
    const { left, right } = await page.locator('header .bar').evaluate((bar) => {
      const [line, page] = [bar.getBoundingClientRect(), document.body.getBoundingClientRect()];
      return { left: Math.round(line.left - page.left), right: Math.round(page.right - line.right) };
    });
    expect(left, `${width} px`).toBe(right);
    await expect(page.locator('header .bar')).toHaveCSS('border-bottom-width', '1px');
    await expect(page.getByRole('banner')).toHaveCSS('border-bottom-width', '0px');
  }
});
