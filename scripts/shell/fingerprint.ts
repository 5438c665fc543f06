import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf, type Settings } from './settings.ts';

/** All that a build is made of, beside the content folder. */
const sources = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

/** One word for the state of everything that a build reads: equal words, equal sites. */
export function fingerprint(settings: Settings): string {
  return digest(JSON.stringify(environmentOf(settings)), [settings.contentDir, ...sources]);
}

/** One word for the state of the program that makes a site, and of the Node that runs it. */
export function codeFingerprint(): string {
  return digest(process.version, sources);
}

function digest(first: string, paths: string[]): string {
  const hash = createHash('sha256').update(first);
  for (const path of paths.flatMap(filesAt)) hash.update(`\0${path}\0`).update(readFileSync(path));
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
