/** The search index of the built site in OUT_DIR, with the other names in CONTENT_DIR: `node scripts/build-search.ts`. */
import { readSearchSources } from './search/read-search-sources.ts';
import { writeSearch } from './search/write-search.ts';
import { settingsFrom } from './shell/settings.ts';

const { contentDir, outDir } = settingsFrom(process.env);
const questions = await writeSearch(outDir, await readSearchSources(contentDir, outDir));
if (questions === 0) {
  console.error(`No question in ${outDir} could be indexed: build the site first.`);
  process.exit(1);
}
console.log(`${questions} questions in the search index`);
