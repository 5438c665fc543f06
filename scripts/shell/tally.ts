/** How many tests, checks or builds went well, and how many did not. */
export interface Tally {
  passed: number;
  failed: number;
}

const none: Tally = { passed: 0, failed: 0 };

/** The tally of one thing that went well or did not. */
export const tallyOf = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** The tally of all of them together. */
export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), none);
}
