import { programsOnPath } from './programs-on-path.ts';

/** Path of a Firefox: FIREFOX_PATH, or one on the PATH. Undefined where there is none: it is not installed for a test. */
export const findFirefox = (): string | undefined =>
  process.env.FIREFOX_PATH || programsOnPath(['firefox-esr', 'firefox'])[0];
