/**
 * Checks types, format, lint and packages: `npm run check`. `npm run format` passes `--write`,
 * which applies safe fixes.
 */
import { exitOnSignal, packageBin, runProcess } from './build/run-process.ts';
import { runChecks } from './testing/run-checks.ts';

exitOnSignal();
if (process.argv.includes('--write')) {
  process.exitCode = (
    await runProcess(process.execPath, [packageBin('@biomejs/biome', 'biome'), 'check', '--write'])
  ).code;
} else {
  process.exitCode = (await runChecks()).failed === 0 ? 0 : 1;
}
