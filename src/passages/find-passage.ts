import {
  getFragmentDirectives,
  parseFragmentDirectives,
  processFragmentDirectives,
  removeMarks,
} from 'text-fragments-polyfill/text-fragment-utils';

let marks: HTMLElement[] = [];

/**
 * Marks the passage that a text fragment names and scrolls to it, as a browser with text fragments
 * does. Does nothing if the passage is gone.
 */
export function findPassage(hash: string): void {
  removeMarks(marks);
  const found = processFragmentDirectives(parseFragmentDirectives(getFragmentDirectives(hash)));
  marks = found.text?.flat() ?? [];
  marks[0]?.scrollIntoView({ block: 'center' });
}
