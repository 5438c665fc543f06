/** The search index of the built site in OUT_DIR: `node scripts/build-search.ts`. */
import { indexSite } from './shell/index-site.ts';
import { settingsFrom } from './shell/settings.ts';

const { outDir } = settingsFrom(process.env);
const pages = await indexSite(outDir);
if (pages === 0) {
  console.error(`No page in ${outDir} could be indexed: build the site first; answers carry data-pagefind-body.`);
  process.exit(1);
}
console.log(`${pages} pages in the search index`);
