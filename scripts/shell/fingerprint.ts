import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf, type Settings } from './settings.ts';

/** All that a build is made of, beside the content folder. */
const sources = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

/** One word for the state of everything that a build reads: equal words, equal sites. */
export function fingerprint(settings: Settings): string {
  const hash = createHash('sha256').update(JSON.stringify(environmentOf(settings)));
  for (const path of [settings.contentDir, ...sources].flatMap(filesAt)) {
    hash.update(`\0${path}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}
