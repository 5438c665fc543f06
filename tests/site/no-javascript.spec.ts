import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript a visitor gets from the home page to an answer', async ({ page, catalog }) => {
  const question = catalog.find(({ number }) => number === 1);
  if (!question) throw new Error('questions.json has no question number 1');
  await page.goto('');
  await page.locator(`main a[href$="/topics/${question.topic}/"]`).first().click();
  await page.locator(`main a[href$="/questions/${question.slug}/"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question.title);
  await expect(page.locator('[data-answer]')).toContainText(question.answer.slice(0, 40));
});

test('without JavaScript answers open on the page of all questions', async ({ page, catalog }) => {
  await page.goto('questions/');
  const first = page.locator('main details[id]').first();
  await first.locator('summary').click();
  await expect(first).toHaveAttribute('open');
  await expect(page.locator('main details[id]')).toHaveCount(catalog.length);
});
