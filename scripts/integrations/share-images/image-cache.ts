import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const packages = ['@takumi-rs/core', '@fontsource-variable/source-serif-4', '@fontsource-variable/source-sans-3'];

/** The cache folder for the present drawing code. Deletes the folders of other versions. */
export function imageCacheDir(cacheDir: string): string {
  const current = drawingHash();
  mkdirSync(join(cacheDir, current), { recursive: true });
  for (const name of readdirSync(cacheDir)) if (name !== current) rmSync(join(cacheDir, name), { recursive: true });
  return join(cacheDir, current);
}

/** A hash of everything that changes an image, except its texts. */
function drawingHash(): string {
  const hash = createHash('sha256');
  for (const path of sources()) hash.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

function sources(): string[] {
  const own = readdirSync(import.meta.dirname).sort();
  return [
    ...own.map((name) => join(import.meta.dirname, name)),
    join(root, 'src/lib/site.ts'),
    join(root, 'public/favicon.svg'),
    ...packages.map((name) => findPackageJSON(name, import.meta.url) ?? name),
  ];
}
