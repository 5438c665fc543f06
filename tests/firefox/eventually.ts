import assert from 'node:assert/strict';

const LONGEST = 15_000;

/** Ask again and again until the answer is as expected; fails with the last one after a while. Asking may fail while a page changes. */
export async function eventually<T>(ask: () => Promise<T>, isExpected: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + LONGEST;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (isExpected(answer)) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  assert.fail(`Not in ${LONGEST} ms. The last answer: ${JSON.stringify(last) ?? String(last)} ${last}`);
}
