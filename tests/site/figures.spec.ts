import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'yaml';
import { drawingFile, figuresSchema } from '../../src/model/figures.ts';
import { expect, test } from './fixtures.ts';

const figures = Object.entries(figuresSchema.parse(parse(readFileSync('content/figures.yaml', 'utf8'))));
const MAX_DRAWING_BYTES = 2500;
const MIN_LABEL_PIXELS = 12;

// The narrowest phone. Its scrollbar takes no room.
test.use({ viewport: { width: 320, height: 640 }, isMobile: true });

test('each page with a figure shows it outside the answer, with a name and a description', async ({ page }) => {
  for (const [slug, { title, caption, description, table }] of figures) {
    await page.goto(`questions/${slug}/`);
    const figure = page.getByRole('figure').filter({ hasText: caption });
    await expect(figure, slug).toHaveCount(1);
    await expect(page.locator('[data-answer] figure'), slug).toHaveCount(0);
    if (table) {
      const rows = figure.getByRole('table', { name: title }).getByRole('row');
      await expect(rows, slug).toHaveCount(table.rows.length + 1);
    } else {
      const drawing = figure.getByRole('img', { name: title });
      await expect(drawing, slug).toHaveAccessibleDescription(description ?? '');
      const smallest = await drawing.locator('text').evaluateAll((texts) =>
        Math.min(
          ...texts.map((text) => {
            const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
            return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
          }),
        ),
      );
      expect(smallest, slug).toBeGreaterThanOrEqual(MIN_LABEL_PIXELS - 0.01);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, slug).toBeLessThanOrEqual(0);
  }
});

test('no text leaves its drawing', async ({ page }) => {
  for (const [slug, { drawing }] of figures) {
    if (!drawing) continue;
    await page.goto(`questions/${slug}/`);
    const outside = await page.locator('figure svg').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')]
        .filter((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1;
        })
        .map((text) => text.textContent);
    });
    expect(outside, slug).toEqual([]);
  }
});

test('a drawing has at most 2,500 bytes after compression', () => {
  for (const [slug, { drawing }] of figures) {
    if (!drawing) continue;
    const bytes = brotliCompressSync(readFileSync(`content/${drawingFile(drawing)}`)).length;
    expect(bytes, slug).toBeLessThanOrEqual(MAX_DRAWING_BYTES);
  }
});

test('the page of all questions and the exports have every figure', async ({ page, request }) => {
  await page.goto('questions/');
  await expect(page.locator('details figure')).toHaveCount(figures.length);
  const records: { slug: string; figure: string }[] = await (await request.get('questions.json')).json();
  const bySlug = new Map(records.map(({ slug, figure }) => [slug, figure]));
  for (const [slug, { title, description }] of figures) {
    expect(bySlug.get(slug), slug).toContain(title);
    expect(bySlug.get(slug), slug).toContain(description ?? 'dirty read');
    const markdown = await (await request.get(`questions/${slug}.md`)).text();
    expect(markdown, slug).toContain(`**${title}.**`);
  }
});
