import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Run, run } from './run.ts';
import { environmentOf, type Settings } from './settings.ts';
import { tool } from './tool.ts';

/** The stages of a build in order: a name for the reader, and the arguments of Node. */
const stages: [name: string, args: string[], shown: (output: string) => string][] = [
  ['Content', ['scripts/build-content.ts'], (output) => output],
  ['Pages', [tool('astro'), 'build'], warningsOnly],
  ['Search', ['scripts/build-search.ts'], (output) => output],
  ['Pictures', ['scripts/build-pictures.ts'], (output) => output],
];

/** Warnings about what is as it should be: a directive of Astro's own that its bundler doesn't know, and collections that may be empty. */
const expected = /MODULE_LEVEL_DIRECTIVE|does not exist or is empty/;

/** Astro prints a line a page; what a reader has to know is its warnings and its count. */
function warningsOnly(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => /\[(WARN|ERROR)\]|page\(s\) built/.test(line) && !expected.test(line));
  return lines.map((line) => `${line.replace(/^\d\d:\d\d:\d\d (\[build\] )?/, '')}\n`).join('');
}

/** Build content, pages and search index; print a line or two a stage, or all of a stage that failed. True when all went well. */
export async function buildSite(settings: Settings): Promise<boolean> {
  const started = performance.now();
  const env = environmentOf(settings);
  for (const [name, args, shown] of stages) {
    const passing = process.stdout.isTTY;
    if (passing) process.stdout.write(`${name} …`);
    const { code, output }: Run = await run(process.execPath, args, { env, quiet: true });
    if (passing) process.stdout.write('\r\x1b[K');
    process.stdout.write(code === 0 ? shown(output) : output);
    if (code !== 0) {
      console.error(`${name}: failed with exit code ${code}. ${settings.outDir} is not a complete site.`);
      return false;
    }
  }
  // Each question names its line of the seed and links to it.
  await copyFile(join(settings.contentDir, 'seed.txt'), join(settings.outDir, 'seed.txt'));
  console.log(`Built ${settings.outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}
