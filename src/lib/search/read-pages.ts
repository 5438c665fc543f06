import type { TextPart } from '../text-part.ts';
import { closeness } from './closeness.ts';
import { markedLine, passage } from './passage.ts';
import type { Candidate } from './rank.ts';
import type { Term } from './read-query.ts';
import type { SearchPage } from './search-guide.ts';
import { findMatches } from './text-matcher.ts';

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
  asked: Asked,
  pageOf: (id: string) => Promise<SearchPage>,
): Promise<Found[]> {
  const pages = await Promise.all(candidates.map(({ id }) => pageOf(id)));
  const found = candidates.flatMap((candidate, position) => {
    const page = pages[position];
    return page ? [readPage(page, candidate, asked)] : [];
  });
  return found.sort((a, b) => b.score - a.score);
}

function readPage(page: SearchPage, candidate: Candidate, { query, weights }: Asked): Found {
  const terms = [...weights.keys()];
  const title = { text: page.title, matches: findMatches(page.title, terms) };
  const body = { text: page.text, matches: findMatches(page.text, terms) };
  return {
    page,
    candidate,
    score: candidate.score * closeness(query, terms, { title, body }),
    title: markedLine(page.title, title.matches),
    passage: passage(page.text, body.matches, ({ term }) => weights.get(term) ?? 0),
    words: [
      ...new Set(
        [title, body].flatMap(({ text, matches }) =>
          matches.filter(({ term }) => !term.faint).map(({ start, end }) => text.slice(start, end)),
        ),
      ),
    ],
  };
}
