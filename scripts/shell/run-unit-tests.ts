import { globSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { run as runTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { type Tally, tallyOf } from './tally.ts';

/** Run the tests of Node's own runner, one process a file, print them, and count each single test once. */
export async function runUnitTests(): Promise<Tally> {
  const files = globSync('tests/**/*.test.ts');
  const tally: Tally = { passed: 0, failed: 0 };
  const events = runTests({ files, concurrency: true });
  // The summary of the whole run is the one that names no file.
  events.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return;
    tally.passed = counts.passed;
    tally.failed = counts.tests - counts.passed - counts.skipped - counts.todo;
  });
  await pipeline(events, spec(), process.stdout, { end: false });
  // A run without any test would prove nothing.
  return tally.passed + tally.failed > 0 ? tally : tallyOf(false);
}
