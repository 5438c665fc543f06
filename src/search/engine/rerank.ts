import type { SearchPage, TextPart } from '../search-types.ts';
import { findMatches, type TextMatch } from './find-matches.ts';
import { plainQuery, type QueryTerm } from './parse-query.ts';
import type { Candidate } from './rank.ts';
import { markedLine, passage } from './snippet.ts';
import { isEmptyWord, isFaintWord } from './stop-words.ts';
import { allForms, joinedForm, type ReadText, readText, spacedWords } from './tokenize.ts';

/** The query and what each of its terms tells. */
type Asked = { query: string; weights: Map<QueryTerm, number> };

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

type Reading = { wording: Wording; weights: Map<QueryTerm, number> };

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

const tellingWords = (text: string, matches: TextMatch[]): string[] =>
  matches.filter(({ term }) => !term.faint).map(({ start, end }) => text.slice(start, end));

/** Two words are neighbours with so many characters between them: "set of rules". */
const NEAR = 5;

/** A query, and what is said by it whatever text it is held against. */
type Wording = {
  terms: QueryTerm[];
  /** All forms of its words. */
  forms: string;
  /** Its words, spaced. */
  plain: string;
};

/** A title, with what it says whatever is asked. */
type Title = ReadText & {
  forms: string;
  /** How many of its words say something. */
  telling: number;
};

/** The title and the answer of a question, and the words in them that were asked for. */
type MatchedPage = { title: Title; inTitle: TextMatch[]; body: ReadText; inBody: TextMatch[] };

export const wordingOf = (query: string, terms: QueryTerm[]): Wording => ({
  terms,
  forms: formsOf(query),
  plain: spacedWords(plainQuery(query)),
});

export const titleOf = (read: ReadText): Title => ({
  ...read,
  forms: formsOf(read.text),
  telling: read.text.split(/\s+/).filter(isTelling).length,
});

const formsOf = (text: string): string => allForms(plainQuery(text)).join(' ');

function isTelling(token: string): boolean {
  const joined = joinedForm(token);
  return joined !== '' && !isEmptyWord(joined) && !isFaintWord(joined);
}

/** What a question's own text adds to its score, as a factor: 1 where it adds nothing. */
export function closeness(wording: Wording, { title, inTitle, body, inBody }: MatchedPage): number {
  const { terms } = wording;
  const together = Math.max(togetherShare(inTitle, terms), togetherShare(inBody, terms));
  const literal = terms.some((term) => standsIn(body, term)) ? 0.6 : 0;
  const said = !literal && says(title.plain + body.plain.slice(1), wording) ? 0.4 : 0;
  const share = titleShare(title, inTitle);
  return (1 + 0.6 * share + 0.4 * together + literal + said) * titleFactor(wording, title);
}

function titleFactor(wording: Wording, title: Title): number {
  if (wording.forms === title.forms) return 2;
  return beginsTitle(wording, title) ? 1.5 : 1;
}

/** How much of the title the query says. */
function titleShare({ telling }: Title, matches: TextMatch[]): number {
  const full = matches.filter(({ term }) => !term.faint).length;
  return Math.min(1, full / Math.max(1, telling));
}

/** The share of neighbouring terms that are neighbours here too. */
function togetherShare(matches: TextMatch[], terms: QueryTerm[]): number {
  if (terms.length < 2) return 0;
  const together = terms.slice(1).filter((term, index) =>
    matches.some((match, at) => {
      const next = matches[at + 1];
      return match.term === terms[index] && next?.term === term && next.start - match.end <= NEAR;
    }),
  );
  return together.length / (terms.length - 1);
}

/** True for code that is written here exactly so: "lru_cache", "X-RateLimit-Limit", "UPDATE", "503". */
const standsIn = ({ text, lower }: ReadText, { typed, forms }: QueryTerm): boolean =>
  forms.length > 1 && /[^\p{L}\p{N}\s]/u.test(typed)
    ? lower.includes(typed.toLowerCase())
    : /[\p{Lu}\d]/u.test(typed) && text.includes(typed);

/** True where the text has all words of the query in a row, whatever stands between them: "first in, first out". */
const says = (plain: string, { plain: asked }: Wording): boolean => asked.trim().includes(' ') && plain.includes(asked);

/** True for three or more words, the last perhaps unfinished, with which the title begins. */
const beginsTitle = ({ plain }: Wording, title: Title): boolean =>
  plain.trim().split(' ').length > 2 && title.plain.startsWith(plain.trimEnd());
