import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { cacheControl, contentTypes, hashedFiles, securityHeaders } from '../../src/lib/hosts/headers.ts';
import { listFiles } from '../build/files.ts';
import { withSlashes } from '../build/settings.ts';

interface ServeOptions {
  /** A built site. If another one replaces it, that one is served. */
  dir: string;
  /** The base path of the site, `/` by default. */
  base?: string;
  /** Port 0, the default, takes any free port. */
  port?: number;
  /** `127.0.0.1` by default. */
  host?: string;
}

export interface Served {
  /** The address of the home page with the base path: `http://localhost:4321/docs/`. */
  url: string;
  /** Stops at once and closes open connections. */
  close: () => Promise<void>;
}

/**
 * Serves a built site like a good static host: with headers, redirects to the slash, and compressed
 * copies. Rejects with the code EADDRINUSE if the port is taken.
 */
export async function serve({ dir, base = '/', port = 0, host = '127.0.0.1' }: ServeOptions): Promise<Served> {
  const prefix = withSlashes(base);
  const server = createServer(currentListener(dir, prefix));
  await listen(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${taken}${prefix}`, close };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
}

/** A new build is another folder at the same path, so its file list is read again. */
function currentListener(dir: string, prefix: string): RequestListener {
  const folder = () => statSync(dir, { throwIfNoEntry: false })?.ino;
  let [known, listener] = [folder(), siteListener(dir, prefix)];
  return (request, response) => {
    const now = folder();
    if (now !== undefined && now !== known) [known, listener] = [now, siteListener(dir, prefix)];
    listener(request, response);
  };
}

/** Looks up each request in the list of files, so no path leads out of the folder. */
function siteListener(dir: string, prefix: string): RequestListener {
  const files = new Set(listFiles(dir));
  const notFound = notFoundPage(dir);
  const sendFile = sirv(dir, { dev: false, etag: true, brotli: true, gzip: true, setHeaders: setType });
  return (request, response) => {
    const [address = '/', query] = split(request.url ?? '/');
    const send = (status: number, headers: Record<string, string>, body?: Buffer) => {
      response.writeHead(status, headers);
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const redirect = (to: string) => send(301, { Location: query === undefined ? to : `${to}?${query}` });

    for (const [header, value] of Object.entries(securityHeaders)) response.setHeader(header, value);
    response.setHeader('Cache-Control', cacheControl.others);
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });
    if (address === '/' && prefix !== '/') return redirect(prefix);
    if (`${address}/` === prefix) return redirect(prefix);
    const name = decoded(address.startsWith(prefix) ? address.slice(prefix.length) : undefined);
    if (name !== undefined && files.has(name === '' || name.endsWith('/') ? `${name}index.html` : name)) {
      request.url = `/${address.slice(prefix.length)}`;
      if (request.url.startsWith(hashedFiles)) response.setHeader('Cache-Control', cacheControl.hashed);
      return sendFile(request, response);
    }
    if (name !== undefined && files.has(`${name}/index.html`)) return redirect(`${address}/`);
    const { headers, body } = notFound(request.headers['accept-encoding']);
    return send(404, { 'Content-Type': typeOf('404.html'), ...headers }, body);
  };
}

function split(url: string): [path: string, query?: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url] : [url.slice(0, mark), url.slice(mark + 1)];
}

function decoded(path: string | undefined): string | undefined {
  try {
    return path === undefined ? undefined : decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const typeOf = (name: string): string => contentTypes[extname(name).slice(1)] ?? 'application/octet-stream';

function setType(response: ServerResponse, path: string): void {
  response.setHeader('Content-Type', typeOf(path.endsWith('/') ? 'index.html' : path));
}

/** The bytes of a response, and the headers that depend on the request. */
type Body = { headers: Record<string, string>; body: Buffer };

const encodings = { br: '.br', gzip: '.gz' };

/** The 404 page, compressed if the client accepts it. */
function notFoundPage(dir: string): (accepted?: string) => Body {
  const path = join(dir, '404.html');
  if (!existsSync(path)) return () => ({ headers: {}, body: Buffer.from('Not found\n') });
  const plain = readFileSync(path);
  const copies = Object.entries(encodings).flatMap(([encoding, ending]) =>
    existsSync(path + ending) ? [{ encoding, body: readFileSync(path + ending) }] : [],
  );
  return (accepted = '') => {
    const copy = copies.find(({ encoding }) => accepted.includes(encoding));
    const vary = { Vary: 'Accept-Encoding' };
    return copy
      ? { headers: { ...vary, 'Content-Encoding': copy.encoding }, body: copy.body }
      : { headers: vary, body: plain };
  };
}

/** How many further ports are tried. */
const MAX_PORTS = 20;

/**
 * The first free port from `first` on; any port for 0. Rejects with the code EADDRINUSE if the next
 * 20 are taken too.
 */
export async function freePort(first: number, host: string, last = first + MAX_PORTS): Promise<number> {
  const server = createTcpServer().listen(first, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || first >= last) throw error;
    console.log(`Port ${first} is in use; trying ${first + 1}.`);
    return freePort(first + 1, host, last);
  }
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}
