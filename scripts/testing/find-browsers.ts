import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { run, tool } from '../build/run-process.ts';

/** Minutes are enough for a download; a machine without a network must not wait for longer. */
const downloadTimeout = 5 * 60_000;

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * Path of a Chromium or Chrome: CHROME_PATH, one that is installed, Playwright's own, or one that is installed now, by Playwright
 * or as Debian's package. Undefined where none of these is to be had.
 */
export async function findBrowser(): Promise<string | undefined> {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
  return named || installedBrowser() || (await installPlaywrights()) || (await installDebians());
}

/** A browser that is on this machine already. */
function installedBrowser(): string | undefined {
  return [...programsOnPath(names), ...usualPlaces(), chromium.executablePath()].find(isExecutable);
}

function usualPlaces(): string[] {
  const { HOME = '', LOCALAPPDATA = '', ProgramFiles = '' } = process.env;
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(HOME, 'Applications')].flatMap((folder) => [
        join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      ]);
    case 'win32':
      return [ProgramFiles, `${ProgramFiles} (x86)`, LOCALAPPDATA].flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
      ]);
    default:
      return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
  }
}

async function installPlaywrights(): Promise<string | undefined> {
  console.log('No Chromium or Chrome was found; asking Playwright for its own …');
  const args = [tool('playwright'), 'install', 'chromium'];
  await run(process.execPath, args, { quiet: true, timeout: downloadTimeout });
  return installedBrowser();
}

async function installDebians(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Playwright could not download it; installing Debian’s chromium …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { quiet: true, timeout: downloadTimeout });
  const { code, output } = await run('apt-get', ['install', '-y', 'chromium'], {
    env,
    quiet: true,
    timeout: downloadTimeout,
  });
  if (code !== 0) console.error(output);
  return installedBrowser();
}

/** Path of a Firefox: FIREFOX_PATH, or one on the PATH. Undefined where there is none: it is not installed for a test. */
export const findFirefox = (): string | undefined =>
  process.env.FIREFOX_PATH || programsOnPath(['firefox-esr', 'firefox'])[0];

/** Where programs of these names lie in the folders of PATH, in the order of the names. */
function programsOnPath(names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)))
    .filter(isExecutable);
}

/** Whether there is a program at this path that may be run. */
function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
