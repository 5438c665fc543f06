import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrecacheManifest } from '../../../src/offline/manifest-types.ts';

/**
 * Writes the list of files to precache into the service worker of a built site. With null, the
 * worker unregisters itself.
 */
export function writePrecache(dir: string, kept: PrecacheManifest | null): void {
  const path = join(dir, WORKER_FILE);
  const program = readFileSync(path, 'utf8').replace(/^self\.kept=.*\n/, '');
  writeFileSync(path, `self.kept=${JSON.stringify(kept)};\n${program}`);
}

/**
 * The file of the service worker. It controls the pages below its folder, so it stands at the base
 * path.
 */
export const WORKER_FILE = 'sw.js';

interface Build {
  environment: { name: string };
  emitFile: (chunk: { type: 'chunk'; id: string; fileName: string }) => string;
}

interface Chunk {
  type: 'chunk' | 'asset';
  imports?: string[];
}

/**
 * Vite plugin: bundles the service worker together with the scripts of the pages, into one file
 * without imports.
 */
export const bundleWorker = () => ({
  name: 'worker-program',
  apply: 'build' as const,
  buildStart(this: Build): void {
    if (this.environment.name === 'client')
      this.emitFile({ type: 'chunk', id: 'src/offline/worker/service-worker.ts', fileName: WORKER_FILE });
  },
  generateBundle(_: unknown, bundle: Record<string, Chunk>): void {
    const shared = bundle[WORKER_FILE]?.imports ?? [];
    if (shared.length > 0)
      throw new Error(`${WORKER_FILE} shares ${shared.join(', ')} with pages; it must stand alone.`);
  },
});
