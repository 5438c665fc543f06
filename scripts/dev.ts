/** The site as it is edited: `npm run dev`. Pages follow each saved file; the content command runs when its sources change. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { exitOnSignal } from './shell/exit-on-signal.ts';
import { run } from './shell/run.ts';
import { environmentOf, settingsFrom } from './shell/settings.ts';
import { tool } from './shell/tool.ts';
import { whenQuiet } from './shell/when-quiet.ts';

const settings = settingsFrom(process.env);
const env = environmentOf(settings);
const { contentDir } = settings;

/** Its problems are on the terminal; the pages stay as they were until they are mended. */
const regenerate = () => run(process.execPath, ['scripts/build-content.ts'], { env });

exitOnSignal();
await regenerate();
const astro = spawn(process.execPath, [tool('astro'), 'dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...env },
});
process.once('exit', () => astro.kill());
astro.once('exit', (code) => process.exit(code ?? 1));

const changed = whenQuiet(regenerate, 100);
watch(contentDir, { recursive: true }, (_event, name) => {
  if (name === null || isSource(name.replaceAll('\\', '/'))) changed();
});

/** The seed, the YAML files and the examples; the generated pages beside them are the result. */
function isSource(name: string): boolean {
  return name === 'seed.txt' || /^[^/]+\.yaml$/.test(name) || name.startsWith('examples/');
}
