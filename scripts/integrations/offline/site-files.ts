import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listFiles } from '../../build/files.ts';
import { isGzip } from '../compress/encodings.ts';

/**
 * The files of a built and compressed site that a device may precache. Without compressed copies,
 * images and files for other programs.
 */
export function readSiteFiles(dir: string): SiteFile[] {
  return listFiles(dir)
    .filter((path) => !/\.(br|gz)$/.test(path) && precachePriority(addressOf(path), { inOne: false }) !== undefined)
    .map((path) => siteFile(addressOf(path), join(dir, path)));
}

const addressOf = (path: string): string => encodeURI(path.replace(/(^|\/)index\.html$/, '$1')) || './';

function siteFile(address: string, path: string): SiteFile {
  const content = readFileSync(path);
  // A server may send the Brotli copy of a Pagefind file, which is the plain content.
  const forms = isGzip(content) ? [content, gunzipSync(content)] : [content];
  const to = address.endsWith('/') ? redirectTarget(content.toString()) : undefined;
  return {
    address,
    integrity: forms.map((form) => `sha256-${createHash('sha256').update(form).digest('base64')}`).join(' '),
    bytes: statSync(`${path}.br`, { throwIfNoEntry: false })?.size ?? content.length,
    ...(to === undefined ? {} : { redirectsTo: to }),
  };
}

/** The fragment of the search dialog redirects only people who open it directly. */
function redirectTarget(page: string): string | undefined {
  if (/<html[^>]*\sdata-part/.test(page)) return;
  return page.match(/<meta http-equiv="refresh" content="0; url=([^"]*)"/)?.[1];
}

/** A file of a built site, as the service worker requests it. */
export interface SiteFile {
  /** Relative to the base path, as in a request: a page by its folder, the home page as `./`. */
  address: string;
  /** `sha256-…` for each form in which a server may send the file. */
  integrity: string;
  /** Bytes of the Brotli copy, or of the file if there is none. */
  bytes: number;
  /** The path that a redirect page leads to. */
  redirectsTo?: string;
}

/** The order of precaching, by address: app shell, search, topics, other lists, questions. */
const priorities: RegExp[] = [
  /^(\.\/|offline\/|search\/|search\/dialog\/|_astro\/.+\.(css|js)|favicon\.svg|manifest\.webmanifest|icons\/.+)$/,
  /^pagefind\/(?!page\/|names\/)/,
  /^topics\/[^/]+\/$/,
  /^(topics\/.+\/|a-z\/|questions\/|questions\/addresses\.json)$/,
  /\/$|^questions\/[^/]+\.md$/,
];

/** Records of single questions in the search index. A small site has one file with all of them. */
const questionRecord = /^pagefind\/(page|names)\//;

/**
 * The position of a file's group in the order of precaching, from 0. Undefined for a file that is
 * not precached.
 */
export function precachePriority(address: string, { inOne }: { inOne: boolean }): number | undefined {
  if (questionRecord.test(address)) return inOne ? undefined : priorities.length - 1;
  const rank = priorities.findIndex((pattern) => pattern.test(address));
  return rank < 0 ? undefined : rank;
}
