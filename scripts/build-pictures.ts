/** The pictures that other sites show beside a link to a page, into the built site in OUT_DIR: `node scripts/build-pictures.ts`. */
import { buildPictures } from './pictures/build-pictures.ts';
import { settingsFrom } from './shell/settings.ts';

const { contentDir, outDir } = settingsFrom(process.env);
const cacheDir = process.env['PICTURE_CACHE'] || '.cache/pictures';
const { drawn, kept } = await buildPictures({ contentDir, outDir, cacheDir });
console.log(`${drawn + kept} pictures, ${drawn} of them new`);
