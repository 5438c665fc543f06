import { globSync } from 'node:fs';
import { runNodeTests } from './run-node-tests.ts';
import type { Tally } from './tally.ts';

/** Run the tests that need no browser, print them, and count each single test once. */
export const runUnitTests = (): Promise<Tally> => runNodeTests(globSync('tests/**/*.test.ts'));
