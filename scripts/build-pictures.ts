/**
 * The pictures that other sites show beside a link to a page, and the site's icons, into the built site in OUT_DIR:
 * `node scripts/build-pictures.ts`. With `--only-draw` those that are new are drawn and kept for the run that comes when there is a site.
 */
import { buildPictures } from './pictures/build-pictures.ts';
import { drawIcons } from './pictures/draw-icons.ts';
import { settingsFrom } from './shell/settings.ts';

const { contentDir, outDir } = settingsFrom(process.env);
const cacheDir = process.env['PICTURE_CACHE'] || '.cache/pictures';
const isSite = !process.argv.includes('--only-draw');
const { drawn, kept } = await buildPictures({ contentDir, cacheDir, ...(isSite ? { outDir } : {}) });
if (isSite) await drawIcons(outDir);
if (drawn > 0 || !isSite) console.log(`${drawn + kept} pictures, ${drawn} of them new`);
