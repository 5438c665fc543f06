import { pageParts } from '../../src/lib/page-parts.ts';
import { plainText } from '../../src/lib/plain-text.ts';
import { words } from '../../src/lib/words.ts';

/** The words of an existing page's answer; none where the page cannot be read. */
export function pageWords(source: string | undefined): string[] {
  try {
    return words(plainText(pageParts(source ?? '').body));
  } catch {
    return [];
  }
}
