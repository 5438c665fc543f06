/**
 * Builds the complete site: `npm run build`. Reads CONTENT_DIR, OUT_DIR, SITE_URL, PORT and
 * BASE_PATH.
 */
import { buildSite } from './build/build-site.ts';
import { exitOnSignal } from './build/run-process.ts';
import { DEFAULT_PORT, settingsFrom } from './build/settings.ts';

exitOnSignal();
// PORT: links must still lead to a site that is being served during the build.
const settings = settingsFrom(process.env, Number(process.env.PORT) || DEFAULT_PORT);
process.exitCode = (await buildSite(settings)) ? 0 : 1;
