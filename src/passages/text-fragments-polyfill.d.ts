/** The parts that we use of a library without types; both work on the page's own document. */

declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  import type { TextFragment } from './passage-text.ts';

  /** Status 0 comes with a fragment; all others say why there is none. The range is widened to whole words. */
  export function generateFragmentFromRange(range: Range): { status: number; fragment?: TextFragment };
}

declare module 'text-fragments-polyfill/text-fragment-utils' {
  import type { TextFragment } from './passage-text.ts';

  export function getFragmentDirectives(hash: string): { text?: string[] };
  export function parseFragmentDirectives(directives: { text?: string[] }): { text?: TextFragment[] };
  /** Wraps what is found in `<mark>` elements, a list of them for each fragment. */
  export function processFragmentDirectives(directives: { text?: TextFragment[] }): { text?: HTMLElement[][] };
  export function removeMarks(marks: HTMLElement[]): void;
}
