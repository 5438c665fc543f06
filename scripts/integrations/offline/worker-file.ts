import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptSite } from '../../../src/offline/manifest-types.ts';

/** Tell the service worker of a built site what to keep; with null it takes itself away from those who have it. */
export function writeWorker(dir: string, kept: KeptSite | null): void {
  const path = join(dir, workerFile);
  const program = readFileSync(path, 'utf8').replace(/^self\.kept=.*\n/, '');
  writeFileSync(path, `self.kept=${JSON.stringify(kept)};\n${program}`);
}

/** The service worker's file, at the base path: it answers for what lies below it. */
export const workerFile = 'sw.js';

interface Build {
  environment: { name: string };
  emitFile: (chunk: { type: 'chunk'; id: string; fileName: string }) => string;
}

interface Chunk {
  type: 'chunk' | 'asset';
  imports?: string[];
}

/** A plugin for Vite: bundle the service worker with the scripts of the pages, but into one file that asks for no other. */
export const workerProgram = () => ({
  name: 'worker-program',
  apply: 'build' as const,
  buildStart(this: Build): void {
    if (this.environment.name === 'client')
      this.emitFile({ type: 'chunk', id: 'src/offline/worker/service-worker.ts', fileName: workerFile });
  },
  generateBundle(_: unknown, bundle: Record<string, Chunk>): void {
    const shared = bundle[workerFile]?.imports ?? [];
    if (shared.length > 0)
      throw new Error(`${workerFile} shares ${shared.join(', ')} with pages; it must stand alone.`);
  },
});
