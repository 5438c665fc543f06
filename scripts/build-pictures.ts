/** The pictures that other sites show beside a link to a page, and the icons of the site, into the built site in OUT_DIR: `node scripts/build-pictures.ts`. */
import { buildPictures } from './pictures/build-pictures.ts';
import { drawIcons } from './pictures/draw-icons.ts';
import { settingsFrom } from './shell/settings.ts';

const { contentDir, outDir } = settingsFrom(process.env);
const { drawn, kept } = await buildPictures({ contentDir, outDir, cacheDir: '.cache/pictures' });
await drawIcons(outDir);
console.log(`${drawn + kept} pictures, ${drawn} of them new`);
