import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptSite } from '../../src/lib/offline/kept-site.ts';
import { workerFile } from './worker-program.ts';

/** Tell the service worker of a built site what to keep; with null it takes itself away from those who have it. */
export function writeWorker(dir: string, kept: KeptSite | null): void {
  const path = join(dir, workerFile);
  const program = readFileSync(path, 'utf8').replace(/^self\.kept=.*\n/, '');
  writeFileSync(path, `self.kept=${JSON.stringify(kept)};\n${program}`);
}
