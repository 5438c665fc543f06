import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { type Tally, tallyOf } from './tally.ts';

/** Run these files of tests of Node's own runner, one process a file, print them, and count each single test once. */
export async function runNodeTests(files: string[]): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  const events = run({ files, concurrency: true });
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
