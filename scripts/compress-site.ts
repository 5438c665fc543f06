/** Compressed copies beside the files of the built site in OUT_DIR, the last stage of a build: `node scripts/compress-site.ts`. */
import { join } from 'node:path';
import { compressSite } from './compress/compress-site.ts';
import { settingsFrom } from './shell/settings.ts';

const { CACHE_DIR = '.cache' } = process.env;
const { files, made } = await compressSite({
  outDir: settingsFrom(process.env).outDir,
  cacheDir: join(CACHE_DIR, 'compressed'),
});
console.log(`${files} files compressed, ${made} of them new`);
