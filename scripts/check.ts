/** Types, format, lint and packages: `npm run check`; `npm run format` passes --write, which mends what can be mended without thought. */
import { exitOnSignal } from './shell/exit-on-signal.ts';
import { run } from './shell/run.ts';
import { runChecks } from './shell/run-checks.ts';
import { tool } from './shell/tool.ts';

exitOnSignal();
if (process.argv.includes('--write')) {
  process.exitCode = (await run(process.execPath, [tool('@biomejs/biome', 'biome'), 'check', '--write'])).code;
} else {
  process.exitCode = (await runChecks()).failed === 0 ? 0 : 1;
}
