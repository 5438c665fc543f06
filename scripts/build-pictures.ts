/** The pictures that other sites show beside a link to a page, and the site's icons, into the site in OUT_DIR: `node scripts/build-pictures.ts`. */
import { buildPictures } from './pictures/build-pictures.ts';
import { drawIcons } from './pictures/draw-icons.ts';
import { settingsFrom } from './shell/settings.ts';

const { contentDir, outDir } = settingsFrom(process.env);
const cacheDir = process.env['PICTURE_CACHE'] || '.cache/pictures';
const { drawn, kept } = await buildPictures({ contentDir, cacheDir, outDir });
await drawIcons(outDir);
console.log(`${drawn + kept} pictures, ${drawn} of them new`);
