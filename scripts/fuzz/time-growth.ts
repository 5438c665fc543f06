import { buildContent } from '../content/build-content.ts';
import type { Growing } from './growing-sources.ts';

/** How long it took at one length and at twice that, in milliseconds of the processor, so that a busy machine counts for little. */
export type Growth = { name: string; length: number; once: number; twice: number; ratio: number };

/** So long a run must take for its time to say anything. */
const telling = 60;

/** Time the pipeline at a length that takes it long enough to measure, at most `most` characters, and at twice that. Linear is a ratio of 2. */
export function timeGrowth({ name, of }: Growing, most: number): Growth {
  const time = (length: number): number => {
    const sources = of(length);
    const started = process.cpuUsage();
    buildContent(sources, (file) => file);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  let length = 4096;
  let once = time(length);
  while (once < telling && length < most) {
    length *= 2;
    once = time(length);
  }
  const twice = time(2 * length);
  return { name, length, once, twice, ratio: twice / once };
}
