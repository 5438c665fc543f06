/** The site as it is edited: `npm run dev`. Pages follow each saved file; the content command runs when its sources change. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { whenQuiet } from './build/debounce.ts';
import { exitOnSignal, run, tool } from './build/run-process.ts';
import { environmentOf, settingsFrom } from './build/settings.ts';

const settings = settingsFrom(process.env);
const env = environmentOf(settings);

/** Its problems are on the terminal; the pages stay as they were until they are mended. */
const regenerate = () => run(process.execPath, ['scripts/content.ts'], { env });

function startAstro(): ChildProcess {
  const args = [tool('astro'), 'dev', ...process.argv.slice(2)];
  return spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).once('exit', leave);
}

const leave = (code: number | null) => process.exit(code ?? 1);

/** Astro watches the generated pages; what it reads from the YAML files it reads only when it starts. */
async function restartAstro(): Promise<void> {
  astro.off('exit', leave).kill();
  await once(astro, 'exit');
  astro = startAstro();
}

async function refresh(): Promise<void> {
  const restart = yamlChanged;
  yamlChanged = false;
  const { code } = await regenerate();
  if (code === 0 && restart) await restartAstro();
}

exitOnSignal();
await regenerate();
let yamlChanged = false;
let astro = startAstro();
process.once('exit', () => astro.kill());

const changed = whenQuiet(refresh, 100);
watch(settings.contentDir, (_event, name) => {
  if (name?.endsWith('.yaml')) yamlChanged = true;
  if (name === 'seed.txt' || name?.endsWith('.yaml')) changed();
});
