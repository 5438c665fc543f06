import type { Page } from 'playwright/test';

/**
 * Words of an answer: from the first `from` to the end of the next `to`, or `from` alone.
 * `nth` skips occurrences of `from`.
 */
export interface Words {
  from: string;
  to?: string;
  nth?: number;
}

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Runs in the page. Finds the words, selects them if `select` is true, and returns their rectangle
 * in the viewport.
 */
function locateWords({ words, answer, select }: { words: Words; answer: string; select: boolean }): Rectangle {
  const root = document.querySelector(answer);
  if (!root) throw new Error(`No ${answer} on ${location.href}`);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.textContent;
  }
  let start = text.indexOf(words.from);
  for (let skipped = 0; skipped < (words.nth ?? 0); skipped++) start = text.indexOf(words.from, start + 1);
  const last = words.to ?? words.from;
  const end = text.indexOf(last, start) + last.length;
  if (start < 0 || end < start) throw new Error(`“${words.from}” … “${last}” is not in ${answer}`);
  const range = document.createRange();
  const nodeAt = (offset: number) => nodes.findLast(({ start: begin }) => begin <= offset) ?? { node: root, start: 0 };
  const [firstNode, lastNode] = [nodeAt(start), nodeAt(end - 1)];
  range.setStart(firstNode.node, start - firstNode.start);
  range.setEnd(lastNode.node, end - lastNode.start);
  if (select) {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
  const { left, top, right, bottom } = range.getBoundingClientRect();
  return { left, top, right, bottom };
}

/**
 * Selects words of an answer. The page sees the same event as for a selection by mouse or keyboard.
 */
export const selectWords = (page: Page, words: Words, answer = '.answer'): Promise<Rectangle> =>
  page.evaluate(locateWords, { words, answer, select: true });

/** The rectangle of these words in the viewport. */
export const wordsRectangle = (page: Page, words: Words): Promise<Rectangle> =>
  page.evaluate(locateWords, { words, answer: '.answer', select: false });

/** Scrolls the page by touch. The browser takes over the touch and fires `pointercancel`. */
export async function scrollByTouch(page: Page): Promise<void> {
  const cancellation = page.evaluate(() =>
    new Promise((resolve) => addEventListener('pointercancel', resolve, { once: true, capture: true })).then(
      () => true,
    ),
  );
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...ys: number[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: ys.map((y) => ({ x: 160, y })) });
  await touch('touchStart', 500);
  for (const y of [480, 440, 400, 360]) await touch('touchMove', y);
  await touch('touchEnd');
  await cancellation;
}

/**
 * Shows highlighted text on magenta, which the site itself does not use. Works for pages that load
 * later.
 */
export async function colorHighlights(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::target-text, mark { background: rgb(255 0 255) !important }');
    document.adoptedStyleSheets = [sheet];
  });
}

/**
 * The smallest rectangle around all magenta pixels of the viewport; undefined if there are none.
 */
export async function highlightRectangle(page: Page): Promise<Rectangle | undefined> {
  const image = (await page.screenshot({ scale: 'css', animations: 'disabled' })).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
    const box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 };
    for (let pixel = 0; pixel < data.length / 4; pixel++) {
      const [red = 0, green = 0, blue = 0] = data.slice(pixel * 4, pixel * 4 + 3);
      if (red < 250 || green > 5 || blue < 250) continue;
      const [x, y] = [pixel % bitmap.width, Math.floor(pixel / bitmap.width)];
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x + 1);
      box.bottom = Math.max(box.bottom, y + 1);
    }
    return box.right === 0 ? undefined : box;
  }, image);
}
