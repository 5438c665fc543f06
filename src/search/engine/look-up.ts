import { stemOf } from '../../lib/text/stem.ts';
import type { Posting } from '../pagefind/index-files.ts';
import type { SearchManifest } from '../search-types.ts';
import type { Hit } from './rank.ts';

type PostingLists = Map<string, Posting[]>;

/**
 * Returns a function that finds the questions with a word, or with a longer word that begins like
 * it. If there are none, it takes the longest word that the word begins with. `load` reads a file
 * with posting lists.
 */
export function postingLookUp(
  { pages, chunks }: Pick<SearchManifest, 'pages' | 'chunks'>,
  load: (name: string) => Promise<PostingLists>,
): (word: string) => Promise<Hit[]> {
  const ids = pages.split(' ');
  const loaded = new Map<string, Promise<PostingLists>>();
  const loadOnce = (name: string): Promise<PostingLists> => {
    const lists = loaded.get(name) ?? load(name);
    loaded.set(name, lists);
    // A failed request is repeated by the next call.
    lists.catch(() => loaded.delete(name));
    return lists;
  };
  // A small index has one file, and every query needs it.
  if (chunks.length === 1) chunks.forEach(({ name }) => void loadOnce(name).catch(() => {}));
  return async (word) => {
    const stem = stemOf(word);
    const first = chunks.findLastIndex(({ from }) => from <= stem);
    const chosen = chunks.filter(({ from }, index) => index === first || from.startsWith(stem));
    const words = (await Promise.all(chosen.map(({ name }) => loadOnce(name)))).flatMap((lists) => [...lists]);
    const longer = words.filter(([found]) => found.startsWith(stem));
    return hitsOf(longer.length > 0 ? longer : longestBeginning(words, stem), stem, ids);
  };
}

function longestBeginning(words: [string, Posting[]][], stem: string): [string, Posting[]][] {
  const beginnings = words.filter(([word]) => stem.startsWith(word));
  return beginnings.toSorted(([a], [b]) => b.length - a.length).slice(0, 1);
}

/** Joins the posting lists of several words. */
function hitsOf(words: [string, Posting[]][], stem: string, ids: string[]): Hit[] {
  const hits = new Map<number, Hit>();
  for (const [word, postings] of words) {
    for (const { page, inTitle } of postings) {
      const hit = hits.get(page);
      const whole = word.length <= stem.length;
      if (hit) Object.assign(hit, { inTitle: hit.inTitle || inTitle, whole: hit.whole || whole });
      else hits.set(page, { id: ids[page] ?? '', inTitle, whole });
    }
  }
  return [...hits.values()];
}
