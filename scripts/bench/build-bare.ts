import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../shell/run.ts';
import { tool } from '../shell/tool.ts';
import { type Cost, watchWork } from './watch-work.ts';

/** Build a bare Astro site of a content folder's pages in a new folder: an empty layout around each answer. Throws where that fails. */
export async function buildBare(contentDir: string, dir: string): Promise<Cost> {
  cpSync(join(import.meta.dirname, 'bare'), dir, { recursive: true });
  const { result, ...cost } = await watchWork(() =>
    run(process.execPath, [tool('astro'), 'build', '--root', dir], { env: { CONTENT_DIR: contentDir }, quiet: true }),
  );
  if (result.code !== 0) throw new Error(`The bare site was not built:\n${result.output}`);
  return cost;
}
