import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { percentile } from './tables.ts';

/** Bytes of the pages of one kind with Brotli 11: median and largest. */
export type PageWeight = { kind: string; pages: number; median: number; largest: number; largestPage: string };

const kinds: [kind: string, pattern: string][] = [
  ['home', 'index.html'],
  ['topic', 'topics/**/index.html'],
  ['question', 'questions/*/index.html'],
  ['all questions', 'questions/{index.html,page/*/index.html}'],
  ['terms', 'a-z/index.html'],
  ['search', 'search/index.html'],
  ['redirect', 'q/*/index.html'],
];

/** Weighs each kind of page of a built site. */
export function weighPages(dir: string): PageWeight[] {
  return kinds.map(([kind, pattern]) => weigh(dir, kind, pattern)).filter(({ pages }) => pages > 0);
}

/** Weighs a sample of at most this many pages of a kind, because compression takes time. */
const MAX_WEIGHED = 250;

function weigh(dir: string, kind: string, pattern: string): PageWeight {
  const pages = globSync(pattern, { cwd: dir }).sort();
  const step = Math.ceil(pages.length / MAX_WEIGHED);
  const weights = pages
    .filter((_, index) => index % step === 0)
    .map((page) => ({ page, bytes: brotliCompressSync(readFileSync(join(dir, page))).length }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const [largest] = weights;
  return {
    kind,
    pages: pages.length,
    median: percentile(
      weights.map(({ bytes }) => bytes),
      0.5,
    ),
    largest: largest?.bytes ?? 0,
    largestPage: largest?.page ?? '',
  };
}
