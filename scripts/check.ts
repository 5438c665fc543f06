/** Types, format, lint and packages: `npm run check`; `npm run format` passes --write, which mends what can be mended without thought. */
import { exitOnSignal, run, tool } from './build/run-process.ts';
import { runChecks } from './testing/run-checks.ts';

exitOnSignal();
if (process.argv.includes('--write')) {
  process.exitCode = (await run(process.execPath, [tool('@biomejs/biome', 'biome'), 'check', '--write'])).code;
} else {
  process.exitCode = (await runChecks()).failed === 0 ? 0 : 1;
}
