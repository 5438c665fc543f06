import { run, tool } from '../build/run-process.ts';
import { sum, type Tally, tallyOf } from './run-tests.ts';

const checks: [name: string, args: string[]][] = [
  ['Types', [tool('astro'), 'check', '--minimumSeverity', 'hint', '--minimumFailingSeverity', 'hint']],
  ['Format and lint', [tool('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '--max-diagnostics=none']],
  ['Dependencies', ['scripts/check-dependencies.ts']],
];

/** Types of the Astro and TypeScript files, format and lint, and the packages: print all findings, and count each check once. */
export async function runChecks(): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const [name, args] of checks) {
    const { code, output } = await run(process.execPath, args, { quiet: true });
    if (code !== 0) process.stdout.write(output);
    console.log(`${name}: ${code === 0 ? 'no findings' : 'see above'}`);
    tallies.push(tallyOf(code === 0));
  }
  return sum(tallies);
}
