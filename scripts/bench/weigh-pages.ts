import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { percentile } from './tables.ts';

/** Bytes of the pages of one kind, brotli 11: the middle one and the largest. */
export type PageWeight = { kind: string; pages: number; middle: number; largest: number; largestPage: string };

const kinds: [kind: string, pattern: string][] = [
  ['home', 'index.html'],
  ['topic', 'topics/**/index.html'],
  ['question', 'questions/*/index.html'],
  ['all questions', 'questions/{index.html,page/*/index.html}'],
  ['terms', 'a-z/index.html'],
  ['search', 'search/index.html'],
  ['redirect', 'q/*/index.html'],
];

/** The weight of each kind of page of a built site. */
export function weighPages(dir: string): PageWeight[] {
  return kinds.map(([kind, pattern]) => weigh(dir, kind, pattern)).filter(({ pages }) => pages > 0);
}

/** More pages of a kind than these are not all weighed, but every so many-th: compressing one takes a moment. */
const MOST_WEIGHED = 250;

function weigh(dir: string, kind: string, pattern: string): PageWeight {
  const pages = globSync(pattern, { cwd: dir }).sort();
  const step = Math.ceil(pages.length / MOST_WEIGHED);
  const weights = pages
    .filter((_, index) => index % step === 0)
    .map((page) => ({ page, bytes: brotliCompressSync(readFileSync(join(dir, page))).length }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const [largest] = weights;
  return {
    kind,
    pages: pages.length,
    middle: percentile(
      weights.map(({ bytes }) => bytes),
      0.5,
    ),
    largest: largest?.bytes ?? 0,
    largestPage: largest?.page ?? '',
  };
}
