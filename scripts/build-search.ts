/** The search index of the questions in CONTENT_DIR, into the site in OUT_DIR: `node scripts/build-search.ts`. */
import { readSearchSources } from './search/read-search-sources.ts';
import { writeSearch } from './search/write-search.ts';
import { settingsFrom } from './shell/settings.ts';

const { contentDir, outDir } = settingsFrom(process.env);
const questions = await writeSearch(outDir, await readSearchSources(contentDir));
if (questions === 0) {
  console.error(`No question in ${contentDir} could be indexed. Run: npm run content`);
  process.exit(1);
}
console.log(`${questions} questions in the search index`);
