/** Content, pages, search index, pictures and compressed copies: `npm run build`. Reads CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH. */
import { buildSite } from './shell/build-site.ts';
import { exitOnSignal } from './shell/exit-on-signal.ts';
import { settingsFrom } from './shell/settings.ts';

exitOnSignal();
process.exitCode = (await buildSite(settingsFrom(process.env))) ? 0 : 1;
