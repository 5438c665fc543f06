import { packageBin, runProcess } from '../build/run-process.ts';
import { sumTallies, type Tally, tallyOf } from './run-tests.ts';

const checks: [name: string, args: string[]][] = [
  ['Types', [packageBin('astro'), 'check', '--minimumSeverity', 'hint', '--minimumFailingSeverity', 'hint']],
  [
    'Format and lint',
    [packageBin('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '--max-diagnostics=none'],
  ],
  ['Dependencies', ['scripts/check-dependencies.ts']],
];

/** Checks types, format, lint and packages. Prints all findings and counts each check once. */
export async function runChecks(): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const [name, args] of checks) {
    const { code, output } = await runProcess(process.execPath, args, { quiet: true });
    if (code !== 0) process.stdout.write(output);
    console.log(`${name}: ${code === 0 ? 'no findings' : 'see above'}`);
    tallies.push(tallyOf(code === 0));
  }
  return sumTallies(tallies);
}
