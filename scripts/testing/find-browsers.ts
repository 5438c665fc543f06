import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { packageBin, runProcess } from '../build/run-process.ts';

/** In milliseconds: enough for a download. Without a network, the tests must not wait longer. */
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * Returns the path of a Chromium or Chrome: CHROME_PATH, an installed one, or Playwright's own. If
 * there is none, installs one with Playwright or as a Debian package. Undefined if that fails too.
 */
export async function findBrowser(): Promise<string | undefined> {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
  return named || installedBrowser() || (await installWithPlaywright()) || (await installWithApt());
}

/** A browser that is already on this machine. */
function installedBrowser(): string | undefined {
  return [...programsOnPath(browserNames), ...usualPaths(), chromium.executablePath()].find(isExecutable);
}

function usualPaths(): string[] {
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

async function installWithPlaywright(): Promise<string | undefined> {
  console.log('No Chromium or Chrome was found; asking Playwright for its own …');
  const args = [packageBin('playwright'), 'install', 'chromium'];
  await runProcess(process.execPath, args, { quiet: true, timeout: DOWNLOAD_TIMEOUT_MS });
  return installedBrowser();
}

async function installWithApt(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Playwright could not download it; installing Debian’s chromium …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProcess('apt-get', ['update'], { quiet: true, timeout: DOWNLOAD_TIMEOUT_MS });
  const { code, output } = await runProcess('apt-get', ['install', '-y', 'chromium'], {
    env,
    quiet: true,
    timeout: DOWNLOAD_TIMEOUT_MS,
  });
  if (code !== 0) console.error(output);
  return installedBrowser();
}

/**
 * Returns the path of a Firefox: FIREFOX_PATH, or one on the PATH. Undefined if there is none; the
 * tests do not install it.
 */
export const findFirefox = (): string | undefined =>
  process.env.FIREFOX_PATH || programsOnPath(['firefox-esr', 'firefox'])[0];

/** The paths of these programs on the PATH, in the order of the names. */
function programsOnPath(names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)))
    .filter(isExecutable);
}

/** True if the path is a program that may be run. */
function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
