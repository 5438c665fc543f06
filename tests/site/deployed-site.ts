import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFolder } from '../../scripts/build/replace-folder.ts';
import { choosePrecache } from '../../scripts/integrations/offline/choose-precache.ts';
import { readSiteFiles } from '../../scripts/integrations/offline/site-files.ts';
import { writePrecache } from '../../scripts/integrations/offline/worker-file.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';

/** A copy of a built site that can be changed while it is served. */
export interface Deployed {
  url: string;
  /** Put a changed copy in the place of what is served. */
  deploy: (change: (dir: string) => void) => Promise<void>;
  /** Be not reachable any more. */
  stop: () => Promise<void>;
  /** Be reachable again at the same address. */
  start: () => Promise<void>;
  remove: () => Promise<void>;
}

/** Serve a copy of a built site from a folder and a port of its own. */
export async function deployedSite({ dir, base }: { dir: string; base: string }): Promise<Deployed> {
  const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
  const [place, next] = [join(folder, 'site'), join(folder, 'next')];
  cpSync(dir, place, { recursive: true });
  let served: Served | undefined = await serve({ dir: place, base });
  const { url } = served;
  const stop = async () => {
    await served?.close();
    served = undefined;
  };
  return {
    url,
    deploy: async (change) => {
      cpSync(place, next, { recursive: true });
      change(next);
      await replaceFolder(next, place);
    },
    stop,
    start: async () => {
      served = await serve({ dir: place, base, port: Number(new URL(url).port) });
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Change the words of some files of a site, as another build would: without their compressed copies, and with a worker that keeps them. */
export function reword(dir: string, paths: string[], [from, to]: [from: string, to: string]): void {
  for (const path of paths) {
    for (const ending of ['.br', '.gz']) rmSync(join(dir, path + ending), { force: true });
    writeFileSync(join(dir, path), readFileSync(join(dir, path), 'utf8').replaceAll(from, to));
  }
  tellWorker(dir, choosePrecache(readSiteFiles(dir)));
}

/** What the build tells the worker of a site. */
export function tellWorker(dir: string, kept: Parameters<typeof writePrecache>[1]): void {
  for (const ending of ['.br', '.gz']) rmSync(join(dir, `sw.js${ending}`), { force: true });
  writePrecache(dir, kept);
}
