import type { HighlightedSpan, SearchRecord } from '../search-types.ts';
import { findMatches, type TextMatch } from './find-matches.ts';
import { normalizeQuery, type QueryTerm } from './parse-query.ts';
import type { Candidate } from './rank.ts';
import { highlightedLine, snippet } from './snippet.ts';
import { isLowWeightWord, isStopWord } from './stop-words.ts';
import { allForms, joinedForm, readText, spacedWords, type TokenizedText } from './tokenize.ts';

/** The query and the weights of its terms. */
type WeightedQuery = { query: string; weights: Map<QueryTerm, number> };

/** A candidate with its text matches. */
export type RerankedCandidate = {
  page: SearchRecord;
  candidate: Candidate;
  score: number;
  title: HighlightedSpan[];
  snippet: HighlightedSpan[];
  words: string[];
};

/** Loads the texts of the best candidates and reorders them by their texts. */
export async function rerank(
  candidates: Candidate[],
  { query, weights }: WeightedQuery,
  pageOf: (id: string) => Promise<SearchRecord>,
): Promise<RerankedCandidate[]> {
  const pages = await loadedRecords(candidates.map(({ id }) => pageOf(id).then(parsed)));
  const wording = wordingOf(query, [...weights.keys()]);
  const found = candidates.flatMap((candidate, position) => {
    const page = pages[position];
    return page ? [readPage(page, candidate, { wording, weights })] : [];
  });
  return found.sort((a, b) => b.score - a.score);
}

/** Offline, some records may be missing. They are left out, unless all are missing. */
async function loadedRecords(asked: Promise<SearchRecord>[]): Promise<(SearchRecord | undefined)[]> {
  const pages = await Promise.allSettled(asked);
  if (!pages.some(({ status }) => status === 'fulfilled')) await Promise.all(asked);
  return pages.map((page) => (page.status === 'fulfilled' ? page.value : undefined));
}

type Reading = { wording: QueryWording; weights: Map<QueryTerm, number> };

function readPage(page: SearchRecord, candidate: Candidate, { wording, weights }: Reading): RerankedCandidate {
  const { title, body } = textsOf(page);
  const inTitle = findMatches(title, wording.terms);
  const inBody = findMatches(body, wording.terms);
  return {
    page,
    candidate,
    score: candidate.score * textScore(wording, { title, inTitle, body, inBody }),
    title: highlightedLine(page.title, inTitle),
    snippet: snippet(page.text, inBody, ({ term }) => weights.get(term) ?? 0),
    words: [...new Set([...contentBearingWords(page.title, inTitle), ...contentBearingWords(page.text, inBody)])],
  };
}

type Texts = { title: ParsedTitle; body: TokenizedText };
const known = new WeakMap<SearchRecord, Texts>();

/** Parses a text when it arrives, while others are still loading. */
function parsed(page: SearchRecord): SearchRecord {
  textsOf(page);
  return page;
}

/** Each key reads the same texts, so they are parsed once. */
function textsOf(page: SearchRecord): Texts {
  const texts = known.get(page) ?? { title: titleOf(readText(page.title)), body: readText(page.text) };
  known.set(page, texts);
  return texts;
}

const contentBearingWords = (text: string, matches: TextMatch[]): string[] =>
  matches.filter(({ term }) => !term.lowWeight).map(({ start, end }) => text.slice(start, end));

/** Two words with at most this many characters between them are neighbours: "set of rules". */
const MAX_GAP = 5;

/** A query in the forms that texts are compared with. */
type QueryWording = {
  terms: QueryTerm[];
  /** All forms of its words. */
  forms: string;
  /** Its words, separated by spaces. */
  plain: string;
};

/** A parsed title. */
type ParsedTitle = TokenizedText & {
  forms: string;
  /** The number of its content words. */
  contentBearing: number;
};

/** A question's title and answer, and their matches. */
type MatchedPage = { title: ParsedTitle; inTitle: TextMatch[]; body: TokenizedText; inBody: TextMatch[] };

export const wordingOf = (query: string, terms: QueryTerm[]): QueryWording => ({
  terms,
  forms: formsOf(query),
  plain: spacedWords(normalizeQuery(query)),
});

export const titleOf = (read: TokenizedText): ParsedTitle => ({
  ...read,
  forms: formsOf(read.text),
  contentBearing: read.text.split(/\s+/).filter(isContentBearing).length,
});

const formsOf = (text: string): string => allForms(normalizeQuery(text)).join(' ');

function isContentBearing(token: string): boolean {
  const joined = joinedForm(token);
  return joined !== '' && !isStopWord(joined) && !isLowWeightWord(joined);
}

/** The factor by which a question's text changes its score. 1 changes nothing. */
export function textScore(wording: QueryWording, { title, inTitle, body, inBody }: MatchedPage): number {
  const { terms } = wording;
  const together = Math.max(adjacentShare(inTitle, terms), adjacentShare(inBody, terms));
  const literal = terms.some((term) => containsCode(body, term)) ? 0.6 : 0;
  const said = !literal && containsQuery(title.plain + body.plain.slice(1), wording) ? 0.4 : 0;
  const share = titleShare(title, inTitle);
  return (1 + 0.6 * share + 0.4 * together + literal + said) * titleFactor(wording, title);
}

function titleFactor(wording: QueryWording, title: ParsedTitle): number {
  if (wording.forms === title.forms) return 2;
  return titleStartsWith(wording, title) ? 1.5 : 1;
}

/** The share of the title that is in the query. */
function titleShare({ contentBearing }: ParsedTitle, matches: TextMatch[]): number {
  const full = matches.filter(({ term }) => !term.lowWeight).length;
  return Math.min(1, full / Math.max(1, contentBearing));
}

/** The share of neighbouring terms that are neighbours in the text too. */
function adjacentShare(matches: TextMatch[], terms: QueryTerm[]): number {
  if (terms.length < 2) return 0;
  const together = terms.slice(1).filter((term, index) =>
    matches.some((match, at) => {
      const next = matches[at + 1];
      return match.term === terms[index] && next?.term === term && next.start - match.end <= MAX_GAP;
    }),
  );
  return together.length / (terms.length - 1);
}

/**
 * True for code that the text has in exactly this form: "lru_cache", "X-RateLimit-Limit", "UPDATE",
 * "503".
 */
const containsCode = ({ text, lower }: TokenizedText, { typed, forms }: QueryTerm): boolean =>
  forms.length > 1 && /[^\p{L}\p{N}\s]/u.test(typed)
    ? lower.includes(typed.toLowerCase())
    : /[\p{Lu}\d]/u.test(typed) && text.includes(typed);

/** True if the text has all words of the query in a row: "first in, first out". */
const containsQuery = (plain: string, { plain: asked }: QueryWording): boolean =>
  asked.trim().includes(' ') && plain.includes(asked);

/**
 * True if the title begins with the query, which has three or more words. The last may be
 * unfinished.
 */
const titleStartsWith = ({ plain }: QueryWording, title: ParsedTitle): boolean =>
  plain.trim().split(' ').length > 2 && title.plain.startsWith(plain.trimEnd());
