import { buildSite } from './build-site.ts';
import { isBuilt } from './build-stamp.ts';
import type { Settings } from './settings.ts';

/** Build, unless the last build was made of the same sources and still lies there. True when there is a site to serve. */
export async function buildIfNeeded(settings: Settings): Promise<boolean> {
  return isBuilt(settings) || (await buildSite(settings));
}
