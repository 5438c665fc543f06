/**
 * What is made of CONTENT_DIR beside its pages, into the site in OUT_DIR: the search index, the pictures that other sites show beside a link,
 * and the site's icons. `node scripts/build-beside.ts`
 */

import { settingsFrom } from './build/settings.ts';
import { writeSearch } from './integrations/search-index/build-search-index.ts';
import { readSearchSources } from './integrations/search-index/search-sources.ts';
import { buildPictures } from './integrations/share-images/build-share-images.ts';
import { drawIcons } from './integrations/share-images/draw-icons.ts';

const { contentDir, outDir } = settingsFrom(process.env);
const cacheDir = process.env['PICTURE_CACHE'] || '.cache/pictures';
// All in one process: pictures are drawn on other threads, and to start one more takes as long as to draw some.
const [{ drawn, kept }, questions] = await Promise.all([
  buildPictures({ contentDir, cacheDir, outDir }),
  readSearchSources(contentDir).then((sources) => writeSearch(outDir, sources)),
  drawIcons(outDir),
]);
if (questions === 0) {
  console.error(`No question in ${contentDir} could be indexed. Run: npm run content`);
  process.exit(1);
}
console.log(`${questions} questions in the search index`);
console.log(`${drawn + kept} pictures, ${drawn} of them new`);
