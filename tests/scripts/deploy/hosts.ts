import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { serve } from '../../../scripts/serve/serve.ts';
import { rawRequest } from '../../raw-request.ts';

/** A built site in a temporary folder. */
export interface Deployed {
  /** The folder for the server's own files. */
  folder: string;
  /** The folder that replaces /srv/backend-answers. The site is in its subfolder `base`. */
  root: string;
  base: string;
}

export interface Running {
  origin: string;
  close: () => Promise<unknown>;
}

/** A server and its abilities. */
export interface Host {
  name: string;
  /** Undefined if the server is not installed. */
  start: ((site: Deployed) => Promise<Running>) | undefined;
  /** Sends Brotli files. */
  brotli: boolean;
  /** Reads the list of redirects. Other servers have only the redirect pages. */
  redirects: boolean;
  /** Keeps the query when it redirects to a folder. Debian's Caddy does not. */
  query: boolean;
}

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const installed = (name: string): string | undefined =>
  folders.map((folder) => join(folder, name)).find((path) => existsSync(path));

const [nginx, caddy] = [installed('nginx'), installed('caddy')];
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasBrotli = existsSync(brotliModule);

/** The project's own server, and the servers in scripts/deploy. */
export const hosts: Host[] = [
  { name: 'npm start', start: startOwn, brotli: true, redirects: false, query: true },
  {
    name: 'nginx',
    start: nginx ? (site) => startNginx(nginx, site) : undefined,
    brotli: hasBrotli,
    redirects: true,
    query: true,
  },
  {
    name: 'Caddy',
    start: caddy ? (site) => startCaddy(caddy, site) : undefined,
    brotli: true,
    redirects: true,
    query: false,
  },
];

async function startOwn({ root, base }: Deployed): Promise<Running> {
  const { url, close } = await serve({ dir: join(root, base), base });
  return { origin: new URL(url).origin, close };
}

/**
 * Starts nginx with scripts/deploy/nginx.conf, changed for the folder and a free port. The main
 * configuration turns gzip on, as in Debian.
 */
async function startNginx(program: string, site: Deployed): Promise<Running> {
  const port = await freePort();
  const text = configuration('nginx.conf', site, [[/listen 8080;/, `listen 127.0.0.1:${port};`]]);
  writeFileSync(join(site.folder, 'site.conf'), hasBrotli ? text.replace('# brotli_static', 'brotli_static') : text);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${kind};`);
  const main = join(site.folder, 'main.conf');
  writeFileSync(
    main,
    `${hasBrotli ? `load_module ${brotliModule};` : ''}
daemon off; master_process off; pid nginx.pid; events {}
http { access_log off; gzip on; ${temporary.join(' ')} include site.conf; }`,
  );
  return started(spawn(program, ['-p', site.folder, '-c', main, '-e', 'stderr'], { stdio: 'pipe' }), port);
}

async function startCaddy(program: string, site: Deployed): Promise<Running> {
  const port = await freePort();
  const text = configuration('Caddyfile', site, [[/^:8080$/m, `:${port}`]]);
  const main = join(site.folder, 'Caddyfile');
  writeFileSync(main, `{\n\tadmin off\n}\n${text}`);
  const env = { ...process.env, HOME: site.folder };
  return started(spawn(program, ['run', '--config', main, '--adapter', 'caddyfile'], { stdio: 'pipe', env }), port);
}

/** A file of scripts/deploy with the changes in its first comment and with more `changes`. */
function configuration(name: string, { root, base }: Deployed, changes: [RegExp, string][]): string {
  const text = readFileSync(join(import.meta.dirname, '../../../scripts/deploy', name), 'utf8');
  const paths: [RegExp, string][] = [[/\/srv\/backend-answers\/(?=[\w.]+\.conf)/g, join(root, base)]];
  return [...paths, [/\/srv\/backend-answers(?![\w.-])(?!\/)/g, root] as const, ...changes].reduce(
    (before, [from, to]) => {
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${name} has no ${from}`);
      return after;
    },
    text,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits for the first response. Rejects with the server's output if the server exits before. */
async function started(child: ChildProcess, port: number): Promise<Running> {
  const output: string[] = [];
  child.stderr?.on('data', (chunk) => output.push(String(chunk)));
  child.stdout?.on('data', (chunk) => output.push(String(chunk)));
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  while (!(await rawRequest(origin, '/').catch(() => undefined))) {
    await new Promise((done) => setTimeout(done, 10));
    if (child.exitCode !== null) throw new Error(output.join(''));
  }
  const close = () => {
    process.off('exit', end);
    child.kill('SIGTERM');
    return ended;
  };
  return { origin, close };
}
