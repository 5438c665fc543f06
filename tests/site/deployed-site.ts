import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFolder } from '../../scripts/build/replace-folder.ts';
import { choosePrecache } from '../../scripts/integrations/offline/choose-precache.ts';
import { readSiteFiles } from '../../scripts/integrations/offline/site-files.ts';
import { writePrecache } from '../../scripts/integrations/offline/worker-file.ts';
import { type Served, serve } from '../../scripts/serve/serve.ts';

/** A copy of a built site on a test server. A test can change it at any time. */
export interface Deployment {
  url: string;
  /** Replaces the site by a changed copy. */
  deploy: (change: (dir: string) => void) => Promise<void>;
  /** Stops the server. */
  stop: () => Promise<void>;
  /** Starts the server again at the same URL. */
  start: () => Promise<void>;
  /** Stops the server and deletes the copy. */
  remove: () => Promise<void>;
}

/** Serves a copy of a built site from a temporary folder. */
export async function deploySite({ dir, base }: { dir: string; base: string }): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
  const [current, next] = [join(folder, 'site'), join(folder, 'next')];
  cpSync(dir, current, { recursive: true });
  let server: Served | undefined = await serve({ dir: current, base });
  const { url } = server;
  const stop = async () => {
    await server?.close();
    server = undefined;
  };
  return {
    url,
    deploy: async (change) => {
      cpSync(current, next, { recursive: true });
      change(next);
      await replaceFolder(next, current);
    },
    stop,
    start: async () => {
      server = await serve({ dir: current, base, port: Number(new URL(url).port) });
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * Replaces a text in some files of a site, as a new build would. Deletes the compressed copies of
 * these files and updates the precache list of the service worker.
 */
export function replaceText(dir: string, paths: string[], [from, to]: [from: string, to: string]): void {
  for (const path of paths) {
    for (const suffix of ['.br', '.gz']) rmSync(join(dir, path + suffix), { force: true });
    writeFileSync(join(dir, path), readFileSync(join(dir, path), 'utf8').replaceAll(from, to));
  }
  updatePrecache(dir, choosePrecache(readSiteFiles(dir)));
}

/** Writes another precache list into the service worker of a site, or none. */
export function updatePrecache(dir: string, precache: Parameters<typeof writePrecache>[1]): void {
  for (const suffix of ['.br', '.gz']) rmSync(join(dir, `sw.js${suffix}`), { force: true });
  writePrecache(dir, precache);
}
