import type { SiteSettings } from '../model/site-settings.ts';

declare global {
  interface ImportMetaEnv {
    readonly SITE_SETTINGS: SiteSettings;
  }
}

/**
 * The settings of the site, from `content/site.yaml`. The content step gives them to Vite as a
 * constant, so that pages and scripts have them without a file to load.
 */
export const site: SiteSettings = import.meta.env.SITE_SETTINGS;
