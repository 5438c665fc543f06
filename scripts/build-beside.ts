/**
 * What is made of CONTENT_DIR beside its pages, into the site in OUT_DIR: the search index, the pictures that other sites show beside a link,
 * and the site's icons. `node scripts/build-beside.ts`
 */
import { buildPictures } from './pictures/build-pictures.ts';
import { drawIcons } from './pictures/draw-icons.ts';
import { readSearchSources } from './search/read-search-sources.ts';
import { writeSearch } from './search/write-search.ts';
import { settingsFrom } from './shell/settings.ts';

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
