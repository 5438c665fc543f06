import { createHash } from 'node:crypto';
import type { KeptSite } from '../../../src/offline/manifest-types.ts';
import { rankOf, type SiteFile } from './site-files.ts';

/** More than this a phone is not asked to fetch for a visit, in bytes as they are sent. */
const MOST_KEPT_BYTES = 5_000_000;

/**
 * What of a built site is kept: all of it, or where that is too much what is most important, as long as it fits. The same files give
 * the same answer, and any other file another version.
 */
export function chooseKept(files: SiteFile[], limit: number = MOST_KEPT_BYTES): KeptSite {
  const inOne = files.some(({ address }) => address === 'pagefind/pages.json');
  const sorted = files.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const ranked = sorted.flatMap((file) => {
    const rank = rankOf(file.address, { inOne });
    return rank === undefined ? [] : [{ ...file, rank }];
  });
  const groups = [...Map.groupBy(ranked, ({ rank }) => rank)].toSorted(([a], [b]) => a - b).map(([, group]) => group);
  const kept = groups.filter(thatFit(limit));
  const whole = kept.length === groups.length;
  return {
    version: versionOf(ranked),
    whole,
    files: kept.flat().flatMap(({ address, integrity, leadsTo }) => (leadsTo ? [] : [[address, integrity]])),
    redirects: Object.fromEntries(kept.flat().flatMap(({ address, leadsTo }) => (leadsTo ? [[address, leadsTo]] : []))),
  };
}

/** A group that does not fit leaves its room to those behind it. */
function thatFit(limit: number): (group: SiteFile[]) => boolean {
  let room = limit;
  return (group) => {
    let left = room;
    for (const file of group) {
      left -= file.leadsTo ? 0 : file.bytes;
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
