import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressed } from './compressed.ts';

/** Put a compressed copy beside each script and style that the pages of a built site load; fonts and pictures are small as they are. */
export async function compressScripts(outDir: string): Promise<void> {
  for await (const path of glob('_astro/*.{js,css}', { cwd: outDir })) {
    const copy = compressed({ path, content: await readFile(join(outDir, path)) });
    await writeFile(join(outDir, copy.path), copy.content);
  }
}
