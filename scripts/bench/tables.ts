import type { BuildCosts } from './time-builds.ts';
import type { Cost } from './watch-work.ts';

const seconds = (time: number): string => (Number.isNaN(time) ? '–' : `${(time / 1000).toFixed(1)} s`);
const megabytes = (bytes: number): string => (Number.isNaN(bytes) ? '–' : `${Math.round(bytes / 2 ** 20)} MB`);

/** The table of build costs, also relative to the bare site and to the whole build. */
export function buildTable({ whole, changed, bare }: BuildCosts): string {
  const row = (name: string, { time, processor, memory }: Cost): string[] => [
    name,
    seconds(time),
    (time / bare.time).toFixed(2),
    (time / whole.time).toFixed(2),
    seconds(processor),
    megabytes(memory),
  ];
  return table(
    ['build', 'time', 'of the bare site', 'of the whole', 'processor time', 'most memory'],
    [
      row('whole, from nothing', whole),
      row('again, one answer changed', changed),
      row('bare site of the same pages', bare),
    ],
  );
}

/** Formats a Markdown table. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * The percentile of some values by the nearest rank; `share` is from 0 to 1. NaN if there are no
 * values.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
