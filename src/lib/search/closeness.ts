import { plainQuery } from './plain-query.ts';
import type { Term } from './read-query.ts';
import { type ReadText, spacedWords } from './read-text.ts';
import { isEmptyWord, isFaintWord } from './stop-words.ts';
import type { Match } from './text-matcher.ts';
import { allForms, joinedForm } from './word-forms.ts';

/** Two words are neighbours with so many characters between them: "set of rules". */
const NEAR = 5;

/** A query, and what is said by it whatever text it is held against. */
export type Wording = {
  terms: Term[];
  /** All forms of its words. */
  forms: string;
  /** Its words, spaced. */
  plain: string;
};

/** A title, with what it says whatever is asked. */
export type Title = ReadText & {
  forms: string;
  /** How many of its words say something. */
  telling: number;
};

/** The title and the answer of a question, and the words in them that were asked for. */
export type MatchedPage = { title: Title; inTitle: Match[]; body: ReadText; inBody: Match[] };

export const wordingOf = (query: string, terms: Term[]): Wording => ({
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
function titleShare({ telling }: Title, matches: Match[]): number {
  const full = matches.filter(({ term }) => !term.faint).length;
  return Math.min(1, full / Math.max(1, telling));
}

/** The share of neighbouring terms that are neighbours here too. */
function togetherShare(matches: Match[], terms: Term[]): number {
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
const standsIn = ({ text, lower }: ReadText, { typed, forms }: Term): boolean =>
  forms.length > 1 && /[^\p{L}\p{N}\s]/u.test(typed)
    ? lower.includes(typed.toLowerCase())
    : /[\p{Lu}\d]/u.test(typed) && text.includes(typed);

/** True where the text has all words of the query in a row, whatever stands between them: "first in, first out". */
const says = (plain: string, { plain: asked }: Wording): boolean => asked.trim().includes(' ') && plain.includes(asked);

/** True for three or more words, the last perhaps unfinished, with which the title begins. */
const beginsTitle = ({ plain }: Wording, title: Title): boolean =>
  plain.trim().split(' ').length > 2 && title.plain.startsWith(plain.trimEnd());
