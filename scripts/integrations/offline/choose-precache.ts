import { createHash } from 'node:crypto';
import type { PrecacheManifest } from '../../../src/offline/manifest-types.ts';
import { precachePriority, type SiteFile } from './site-files.ts';

/** Bytes, compressed. A phone should not load more than this for one visit. */
const MAX_PRECACHE_BYTES = 5_000_000;

/**
 * Chooses the files to precache: the whole site, or if it is larger than `limit`, its most
 * important groups. Equal files give an equal version, and different files another one.
 */
export function choosePrecache(files: SiteFile[], limit: number = MAX_PRECACHE_BYTES): PrecacheManifest {
  const inOne = files.some(({ address }) => address === 'pagefind/pages.json');
  const sorted = files.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const ranked = sorted.flatMap((file) => {
    const rank = precachePriority(file.address, { inOne });
    return rank === undefined ? [] : [{ ...file, rank }];
  });
  const groups = [...Map.groupBy(ranked, ({ rank }) => rank)].toSorted(([a], [b]) => a - b).map(([, group]) => group);
  const kept = groups.filter(fitsLimit(limit));
  const whole = kept.length === groups.length;
  return {
    version: versionOf(ranked),
    whole,
    files: kept.flat().flatMap(({ address, integrity, redirectsTo }) => (redirectsTo ? [] : [[address, integrity]])),
    redirects: Object.fromEntries(
      kept.flat().flatMap(({ address, redirectsTo }) => (redirectsTo ? [[address, redirectsTo]] : [])),
    ),
  };
}

/**
 * Returns a filter that keeps the groups that fit into the limit. A group that does not fit leaves
 * its bytes to later groups.
 */
function fitsLimit(limit: number): (group: SiteFile[]) => boolean {
  let room = limit;
  return (group) => {
    let left = room;
    for (const file of group) {
      left -= file.redirectsTo ? 0 : file.bytes;
      if (left < 0) return false;
    }
    room = left;
    return true;
  };
}

const versionOf = (files: SiteFile[]): string =>
  createHash('sha256')
    .update(JSON.stringify(files.map(({ address, integrity }) => [address, integrity])))
    .digest('hex')
    .slice(0, 12);
