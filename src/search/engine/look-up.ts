import { stemOf } from '../../lib/text/stem.ts';
import type { IndexMetadata, Posting } from '../pagefind/index-files.ts';
import type { Hit } from './rank.ts';

type Word = [word: string, postings: Posting[]];
type PostingLists = Map<string, Posting[]>;

/**
 * Returns a function that reads the posting lists of all words that begin with a stem, or of the
 * longest word that the stem begins with. `load` reads a file. The file of a small index is loaded
 * at once: every query needs it.
 */
export function openPostings(
  chunks: IndexMetadata['chunks'],
  load: (file: string) => Promise<PostingLists>,
): (stem: string) => Promise<Word[]> {
  const loaded = new Map<string, Promise<PostingLists>>();
  const loadOnce = (file: string): Promise<PostingLists> => {
    const lists = loaded.get(file) ?? load(file);
    loaded.set(file, lists);
    // A failed request is repeated by the next call.
    lists.catch(() => loaded.delete(file));
    return lists;
  };
  if (chunks.length === 1) for (const { file } of chunks) void loadOnce(file);
  return async (stem) => {
    const first = chunks.findLastIndex(({ from }) => from <= stem);
    const chosen = chunks.filter(({ from }, index) => index === first || from.startsWith(stem));
    const words = (await Promise.all(chosen.map(({ file }) => loadOnce(file)))).flatMap((lists) => [...lists]);
    const longer = words.filter(([word]) => word.startsWith(stem));
    return longer.length > 0 ? longer : longestBeginning(words, stem);
  };
}

function longestBeginning(words: Word[], stem: string): Word[] {
  const beginnings = words.filter(([word]) => stem.startsWith(word));
  return beginnings.toSorted(([a], [b]) => b.length - a.length).slice(0, 1);
}

/** The questions with a word or a longer word. `ids` has the ids of the questions by their numbers. */
export async function lookUp(word: string, postings: ReturnType<typeof openPostings>, ids: string[]): Promise<Hit[]> {
  const stem = stemOf(word);
  const hits = new Map<number, Hit>();
  for (const [found, list] of await postings(stem)) {
    const whole = found.length <= stem.length;
    for (const { page, inTitle } of list) {
      const hit = hits.get(page);
      if (hit) Object.assign(hit, { inTitle: hit.inTitle || inTitle, whole: hit.whole || whole });
      else hits.set(page, { id: ids[page] ?? '', inTitle, whole });
    }
  }
  return [...hits.values()];
}
