import {
  getFragmentDirectives,
  parseFragmentDirectives,
  processFragmentDirectives,
  removeMarks,
} from 'text-fragments-polyfill/text-fragment-utils';

let marks: HTMLElement[] = [];

/** Mark the passage that a fragment names and scroll to it, as a browser with text fragments does; nothing where it is gone. */
export function findPassage(hash: string): void {
  removeMarks(marks);
  const found = processFragmentDirectives(parseFragmentDirectives(getFragmentDirectives(hash)));
  marks = found.text?.flat() ?? [];
  marks[0]?.scrollIntoView({ block: 'center' });
}
