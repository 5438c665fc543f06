import type { TextPart } from '../text-part.ts';
import { closeness, type Title, titleOf, type Wording, wordingOf } from './closeness.ts';
import { markedLine, passage } from './passage.ts';
import type { Candidate } from './rank.ts';
import type { Term } from './read-query.ts';
import { type ReadText, readText } from './read-text.ts';
import type { SearchPage } from './search-guide.ts';
import { findMatches, type Match } from './text-matcher.ts';

/** The query and what each of its terms tells. */
type Asked = { query: string; weights: Map<Term, number> };

/** A question with what its text says of the query. */
export type Found = {
  page: SearchPage;
  candidate: Candidate;
  score: number;
  title: TextPart[];
  passage: TextPart[];
  words: string[];
};

/** The candidates with their texts, in the order that these decide. */
export async function readPages(
  candidates: Candidate[],
  { query, weights }: Asked,
  pageOf: (id: string) => Promise<SearchPage>,
): Promise<Found[]> {
  const pages = await readable(candidates.map(({ id }) => pageOf(id)));
  const wording = wordingOf(query, [...weights.keys()]);
  const found = candidates.flatMap((candidate, position) => {
    const page = pages[position];
    return page ? [readPage(page, candidate, { wording, weights })] : [];
  });
  return found.sort((a, b) => b.score - a.score);
}

/** Without a network some may be kept and some not: what cannot be read is left out, unless nothing can. */
async function readable(asked: Promise<SearchPage>[]): Promise<(SearchPage | undefined)[]> {
  const pages = await Promise.allSettled(asked);
  if (!pages.some(({ status }) => status === 'fulfilled')) await Promise.all(asked);
  return pages.map((page) => (page.status === 'fulfilled' ? page.value : undefined));
}

type Reading = { wording: Wording; weights: Map<Term, number> };

function readPage(page: SearchPage, candidate: Candidate, { wording, weights }: Reading): Found {
  const { title, body } = textsOf(page);
  const inTitle = findMatches(title, wording.terms);
  const inBody = findMatches(body, wording.terms);
  return {
    page,
    candidate,
    score: candidate.score * closeness(wording, { title, inTitle, body, inBody }),
    title: markedLine(page.title, inTitle),
    passage: passage(page.text, inBody, ({ term }) => weights.get(term) ?? 0),
    words: [...new Set([...tellingWords(page.title, inTitle), ...tellingWords(page.text, inBody)])],
  };
}

type Texts = { title: Title; body: ReadText };
const known = new WeakMap<SearchPage, Texts>();

/** The same pages are read at every key: what they say is found once. */
function textsOf(page: SearchPage): Texts {
  const texts = known.get(page) ?? { title: titleOf(readText(page.title)), body: readText(page.text) };
  known.set(page, texts);
  return texts;
}

const tellingWords = (text: string, matches: Match[]): string[] =>
  matches.filter(({ term }) => !term.faint).map(({ start, end }) => text.slice(start, end));
