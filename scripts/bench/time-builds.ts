import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../shell/build-site.ts';
import { environmentOf, type Settings } from '../shell/settings.ts';
import { buildBare } from './build-bare.ts';
import { type Cost, watchWork } from './watch-work.ts';

/** What building costs: from nothing, by stage; again after one answer was changed; and a bare site of the same pages beside it. */
export type BuildCosts = { stages: (Cost & { name: string })[]; whole: Cost; changed: Cost; bare: Cost };

/** Build the site from nothing, the bare site beside it, and the site once more with one answer changed. The content folder is written to. */
export async function timeBuilds(settings: Settings, pictureCache: string): Promise<BuildCosts> {
  const bare = await buildBare(settings.contentDir, join(settings.outDir, '../bare'));
  for (const dir of [settings.outDir, environmentOf(settings)['CACHE_DIR'] ?? '', pictureCache])
    rmSync(dir, { recursive: true, force: true });
  const whole = await timeBuild(settings);
  changeAnswer(join(settings.contentDir, 'seed.txt'));
  const { stages: _, ...changed } = await timeBuild(settings);
  return { bare, stages: whole.stages, whole, changed };
}

async function timeBuild(settings: Settings): Promise<Cost & Pick<BuildCosts, 'stages'>> {
  const stages: BuildCosts['stages'] = [];
  const { result, ...cost } = await watchWork(() =>
    buildSite(settings, async (name, work) => {
      const { result: went, ...stage } = await watchWork(work);
      stages.push({ name, ...stage });
      return went;
    }),
  );
  if (!result) throw new Error('The site was not built.');
  return { ...cost, stages };
}

/** One more sentence in the answer in the middle of the seed. */
function changeAnswer(seed: string): void {
  const lines = readFileSync(seed, 'utf8').split('\n');
  const answers = lines.flatMap((line, index) => (/^Answer: \w/.test(line) ? [index] : []));
  const middle = answers[Math.floor(answers.length / 2)] ?? 0;
  lines[middle] = lines[middle]?.replace('Answer: ', 'Answer: Measured once more. ') ?? '';
  writeFileSync(seed, lines.join('\n'));
}
