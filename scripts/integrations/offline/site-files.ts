import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listFiles } from '../../build/files.ts';
import { isGzip } from '../compress/encodings.ts';

/** The files of a built and compressed site that may be kept; compressed copies, pictures and what is made for other programs are none. */
export function readSiteFiles(dir: string): SiteFile[] {
  return listFiles(dir)
    .filter((path) => !/\.(br|gz)$/.test(path) && rankOf(addressOf(path), { inOne: false }) !== undefined)
    .map((path) => siteFile(addressOf(path), join(dir, path)));
}

const addressOf = (path: string): string => encodeURI(path.replace(/(^|\/)index\.html$/, '$1')) || './';

function siteFile(address: string, path: string): SiteFile {
  const content = readFileSync(path);
  // Pagefind's files: a server may send their copies in Brotli, which are plain below it.
  const forms = isGzip(content) ? [content, gunzipSync(content)] : [content];
  const to = address.endsWith('/') ? leadsTo(content.toString()) : undefined;
  return {
    address,
    integrity: forms.map((form) => `sha256-${createHash('sha256').update(form).digest('base64')}`).join(' '),
    bytes: statSync(`${path}.br`, { throwIfNoEntry: false })?.size ?? content.length,
    ...(to === undefined ? {} : { leadsTo: to }),
  };
}

/** What is put into other pages leads on only those who come there by hand. */
function leadsTo(page: string): string | undefined {
  if (/<html[^>]*\sdata-part/.test(page)) return;
  return page.match(/<meta http-equiv="refresh" content="0; url=([^"]*)"/)?.[1];
}

/** A file of a built site as a service worker sees it. */
export interface SiteFile {
  /** From the base path, as it is asked for: a page by its folder, the home page as `./`. */
  address: string;
  /** `sha256-…` of each form it may be sent in. */
  integrity: string;
  /** How many bytes are sent for it to a browser that takes Brotli. */
  bytes: number;
  /** The path that a page leads on to by itself. */
  leadsTo?: string;
}

/** What a device should keep, the most important first: without it nothing works, then search, then the ways to the answers, then these. */
const ranks: RegExp[] = [
  /^(\.\/|offline\/|search\/|search\/dialog\/|_astro\/.+\.(css|js)|favicon\.svg|manifest\.webmanifest|icons\/.+)$/,
  /^pagefind\/(?!page\/|names\/)/,
  /^topics\/[^/]+\/$/,
  /^(topics\/.+\/|a-z\/|questions\/|questions\/addresses\.json)$/,
  /\/$|^questions\/[^/]+\.md$/,
];

/** Single questions of the search index, which lie in one file too unless there are many. */
const singles = /^pagefind\/(page|names)\//;

/** The place of a file in the order in which files are kept, from 0; undefined for what is not kept. */
export function rankOf(address: string, { inOne }: { inOne: boolean }): number | undefined {
  if (singles.test(address)) return inOne ? undefined : ranks.length - 1;
  const rank = ranks.findIndex((pattern) => pattern.test(address));
  return rank < 0 ? undefined : rank;
}
