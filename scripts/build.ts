/** Content, pages, search index, pictures and compressed copies: `npm run build`. Reads CONTENT_DIR, OUT_DIR, SITE_URL, PORT and BASE_PATH. */
import { buildSite } from './build/build-site.ts';
import { exitOnSignal } from './build/run-process.ts';
import { DEFAULT_PORT, settingsFrom } from './build/settings.ts';

exitOnSignal();
// Where a site is served meanwhile, its links must go on leading to it.
const settings = settingsFrom(process.env, Number(process.env.PORT) || DEFAULT_PORT);
process.exitCode = (await buildSite(settings)) ? 0 : 1;
