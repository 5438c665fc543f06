import {
  getFragmentDirectives,
  parseFragmentDirectives,
  processFragmentDirectives,
} from 'text-fragments-polyfill/text-fragment-utils';

/** Mark the passage that the address names and scroll to it, as a browser with text fragments does; the page as it is where it is gone. */
export function findPassage(): void {
  const directives = parseFragmentDirectives(getFragmentDirectives(location.hash));
  const [mark] = processFragmentDirectives(directives).text?.find((marks) => marks.length > 0) ?? [];
  mark?.scrollIntoView({ block: 'center' });
}
