/**
 * `node scripts/bootstrap.mjs <script> [arguments]` runs a script of this project with any Node
 * from 18.
 * It installs the packages of package-lock.json if they are missing or old, and a newer Node in
 * node_modules if the present one is too old. This is the only file that the old Node runs: plain
 * JavaScript without packages.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Node that runs TypeScript files directly. */
const OLDEST = [22, 18];
const NEWER = '24.21.0';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const nodePackage = `node-${windows ? 'win' : process.platform}-${process.arch}`;
const nodeFolder = join(root, 'node_modules', nodePackage);

/** The process that started this one. */
const parent = process.ppid;

const json = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

function nodeIsNew() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function newerNodeIsThere() {
  return existsSync(nodeFolder) && json('node_modules', nodePackage, 'package.json').version === NEWER;
}

/**
 * True if node_modules has each package in the version of the lockfile. Optional packages are for
 * other platforms.
 */
function packagesAreThere() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const { packages: there } = json('node_modules', '.package-lock.json');
  const { packages: wanted } = json('package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

/**
 * Installs the packages and Node with one `npm install`. `npm ci` would fail if the registry lacks
 * a binary for another platform, and would remove the newer Node. The versions and checksums of the
 * lockfile still hold, and the lockfile stays as it is.
 */
function install(packages) {
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', ...packages];
  const own = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const [command, before] = own ? [process.execPath, [own]] : ['npm', []];
  console.error(`Installing ${['the packages of package-lock.json', ...packages].join(' and ')} …`);
  return spawnSync(command, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell: windows && !own });
}

function stop(...lines) {
  console.error(`\n${lines.join('\n')}`);
  process.exit(1);
}

function makeReady() {
  if ((nodeIsNew() || newerNodeIsThere()) && packagesAreThere()) return;
  // An install removes packages that it does not name, even the Node that runs now.
  const missing = nodeIsNew() && !newerNodeIsThere() ? [] : [`${nodePackage}@${NEWER}`];
  const { error, status } = install(missing);
  if (error?.code === 'ENOENT')
    stop('npm was not found. It comes with Node: install Node 24 from https://nodejs.org/ and run this again.');
  if (error) throw error;
  if (status !== 0)
    stop(
      'The packages could not be installed; npm says why above.',
      'It has to reach the npm registry (or the one that your .npmrc names) this once. Then run this again.',
      ...(missing.length > 0
        ? [`Node ${process.versions.node} is too old here: Node ${OLDEST.join('.')} or newer on your PATH also helps.`]
        : []),
    );
}

/**
 * Puts Node and the commands of the packages first on the PATH, so that all child processes use
 * them.
 */
function environment(node) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [dirname(node), join(root, 'node_modules', '.bin'), process.env[pathName] ?? ''];
  return {
    ...process.env,
    [pathName]: folders.join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  };
}

/**
 * npm ends its shell on a signal but does not pass the signal on. So watch whether the shell still
 * exists.
 */
function endWithParent(child) {
  setInterval(() => process.ppid === parent || child.kill(), 300).unref();
}

/**
 * Runs the script and exits with its code. Passes signals on, except Ctrl+C in a terminal, which
 * reaches both processes.
 */
function run(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: environment(node) });
  process.on('SIGINT', (signal) => process.stdin.isTTY || child.kill(signal));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithParent(child);
  child.on('error', (error) => stop(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

const [script, ...args] = process.argv.slice(2);
if (!script) stop('Usage: node scripts/bootstrap.mjs <script> [arguments]');
makeReady();
const node = nodeIsNew() ? process.execPath : join(nodeFolder, 'bin', windows ? 'node.exe' : 'node');
run(node, [script, ...args]);
