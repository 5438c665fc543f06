import { readFileSync } from 'node:fs';
import { packageBin, runProcess } from '../build/run-process.ts';
import { dependencyProblems } from './dependency-problems.ts';
import { sumTallies, type Tally, tallyOf } from './run-tests.ts';

/** Checks types, format, lint and packages. Prints all findings and counts each check once. */
export async function runChecks(): Promise<Tally> {
  const types = ['check', '--minimumSeverity', 'hint', '--minimumFailingSeverity', 'hint'];
  const lint = ['check', '--error-on-warnings', '--max-diagnostics=none'];
  return sumTallies([
    report('Types', await findings([packageBin('astro'), ...types])),
    report('Format and lint', await findings([packageBin('@biomejs/biome', 'biome'), ...lint])),
    report('Dependencies', dependencyProblems(readJson('package.json'), readJson('package-lock.json')).join('\n')),
  ]);
}

/** What a command printed if it failed, else an empty text. */
async function findings(args: string[]): Promise<string> {
  const { code, output } = await runProcess(process.execPath, args, { quiet: true });
  return code === 0 ? '' : output || `exit code ${code}`;
}

function report(check: string, found: string): Tally {
  if (found !== '') console.log(found);
  console.log(`${check}: ${found === '' ? 'no findings' : 'see above'}`);
  return tallyOf(found === '');
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
