import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesBelow } from '../shell/files-below.ts';
import { isGzip } from '../shell/is-gzip.ts';
import { rankOf } from './rank-of.ts';
import type { SiteFile } from './site-file.ts';

/** The files of a built and compressed site that may be kept; compressed copies, pictures and what is made for other programs are none. */
export function readSiteFiles(dir: string): SiteFile[] {
  return filesBelow(dir)
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
