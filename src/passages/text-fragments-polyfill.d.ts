/** Types for the parts of the library that are used here. Both work on the page's own document. */

declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  import type { TextFragment } from './passage-text.ts';

  /**
   * Status 0 has a fragment. Any other status is a reason for having none. The range is extended to
   * whole words.
   */
  export function generateFragmentFromRange(range: Range): { status: number; fragment?: TextFragment };
}

declare module 'text-fragments-polyfill/text-fragment-utils' {
  import type { TextFragment } from './passage-text.ts';

  export function getFragmentDirectives(hash: string): { text?: string[] };
  export function parseFragmentDirectives(directives: { text?: string[] }): { text?: TextFragment[] };
  /** Puts the matches into `<mark>` elements, a list for each fragment. */
  export function processFragmentDirectives(directives: { text?: TextFragment[] }): { text?: HTMLElement[][] };
  export function removeMarks(marks: HTMLElement[]): void;
}
