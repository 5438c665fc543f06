import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSite } from '../build/build-site.ts';
import { packageBin, runProcess } from '../build/run-process.ts';
import { cacheDirOf, type Settings } from '../build/settings.ts';
import { type Cost, watchWork } from './watch-work.ts';

/** Costs of a build from nothing, of a build after one changed answer, and of the bare site. */
export type BuildCosts = { whole: Cost; changed: Cost; bare: Cost };

/**
 * Builds the bare site, the site, and the site with one changed answer, `rounds` times in turn.
 * Returns the medians by time. Changes the seed in the content folder.
 */
export async function timeBuilds(settings: Settings, rounds: number): Promise<BuildCosts> {
  const bareDir = join(settings.outDir, '../bare');
  const waste = mkdtempSync(join(dirname(settings.contentDir), 'waste-'));
  const kept = [bareDir, settings.outDir, cacheDirOf(settings)];
  const costs: Record<'bare' | 'whole' | 'changed', Cost[]> = { bare: [], whole: [], changed: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      moveAway(kept, join(waste, String(round)));
      costs.bare.push(await buildBare(settings.contentDir, bareDir));
      costs.whole.push(await timeBuild(settings));
      changeAnswer(join(settings.contentDir, 'seed.txt'));
      costs.changed.push(await timeBuild(settings));
    }
  } finally {
    rmSync(waste, { recursive: true, force: true });
  }
  const [bare, whole, changed] = [costs.bare, costs.whole, costs.changed].map(median) as [Cost, Cost, Cost];
  return { bare, whole, changed };
}

const median = (costs: Cost[]): Cost | undefined =>
  costs.toSorted((a, b) => a.time - b.time)[Math.floor(costs.length / 2)];

/**
 * Moves folders away and does not delete them: after a large deletion, a disk creates files several
 * times more slowly for a while.
 */
function moveAway(dirs: string[], waste: string): void {
  mkdirSync(waste, { recursive: true });
  for (const [index, dir] of dirs.entries()) if (existsSync(dir)) renameSync(dir, join(waste, String(index)));
}

async function timeBuild(settings: Settings): Promise<Cost> {
  const { result, ...cost } = await watchWork(() => buildSite(settings));
  if (!result) throw new Error('The site was not built.');
  return cost;
}

/** Adds a sentence to the answer in the middle of the seed. */
function changeAnswer(seed: string): void {
  const lines = readFileSync(seed, 'utf8').split('\n');
  const answers = lines.flatMap((line, index) => (/^Answer: \w/.test(line) ? [index] : []));
  const middle = answers[Math.floor(answers.length / 2)] ?? 0;
  lines[middle] = lines[middle]?.replace('Answer: ', 'Answer: Measured once more. ') ?? '';
  writeFileSync(seed, lines.join('\n'));
}

/** Builds a bare Astro site with an empty layout around each answer. Throws if the build fails. */
async function buildBare(contentDir: string, dir: string): Promise<Cost> {
  cpSync(join(import.meta.dirname, 'bare'), dir, { recursive: true });
  const { result, ...cost } = await watchWork(() =>
    runProcess(process.execPath, [packageBin('astro'), 'build', '--root', dir], {
      env: { CONTENT_DIR: contentDir },
      quiet: true,
    }),
  );
  if (result.code !== 0) throw new Error(`The bare site was not built:\n${result.output}`);
  return cost;
}
