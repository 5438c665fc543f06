import type { Page } from 'playwright/test';

/** From the first occurrence of `from` in the answer to the end of the first `to` after it; `nth` skips occurrences of `from`. */
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

/** Runs in the page: the range of these words, with what `use` makes of it. */
function wordsInPage({ words, answer, select }: { words: Words; answer: string; select: boolean }): Rectangle {
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
  const at = (offset: number) => nodes.findLast(({ start: begin }) => begin <= offset) ?? { node: root, start: 0 };
  const [first, final] = [at(start), at(end - 1)];
  range.setStart(first.node, start - first.start);
  range.setEnd(final.node, end - final.start);
  if (select) {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
  const { left, top, right, bottom } = range.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** Select words of an answer, as a visitor does with the mouse or the keyboard. */
export const select = (page: Page, words: Words, answer = '.answer'): Promise<Rectangle> =>
  page.evaluate(wordsInPage, { words, answer, select: true });

/** Where these words stand in the view. */
export const whereIs = (page: Page, words: Words): Promise<Rectangle> =>
  page.evaluate(wordsInPage, { words, answer: '.answer', select: false });

/** Drag the page up by a touch: the browser takes the finger for itself and cancels the pointer. */
export async function scrollByFinger(page: Page): Promise<void> {
  const cancelled = page.evaluate(() =>
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
  await cancelled;
}

/** From now on, text that the address highlights is shown on magenta, a colour that the site has nowhere. */
export async function revealHighlights(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::target-text, mark { background: rgb(255 0 255) !important }');
    document.adoptedStyleSheets = [sheet];
  });
}

/** The smallest rectangle around all magenta in the view; undefined where there is none. */
export async function highlighted(page: Page): Promise<Rectangle | undefined> {
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
