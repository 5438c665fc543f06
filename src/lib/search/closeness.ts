import { plainQuery } from './plain-query.ts';
import type { Term } from './read-query.ts';
import { isEmptyWord, isFaintWord } from './stop-words.ts';
import type { Match } from './text-matcher.ts';
import { allForms, wordForms } from './word-forms.ts';

/** Two words are neighbours with so many characters between them: "set of rules". */
const NEAR = 5;

/** A title or an answer with the words in it that were asked for. */
export type MatchedText = { text: string; matches: Match[] };

/** What a question's own text adds to its score, as a factor: 1 where it adds nothing. */
export function closeness(
  query: string,
  terms: Term[],
  { title, body }: { title: MatchedText; body: MatchedText },
): number {
  const together = Math.max(togetherShare(title, terms), togetherShare(body, terms));
  const literal = terms.some((term) => standsIn(body.text, term)) ? 0.6 : 0;
  const said = !literal && says(`${title.text} ${body.text}`, query) ? 0.4 : 0;
  return (1 + 0.6 * titleShare(title) + 0.4 * together + literal + said) * titleFactor(query, title.text);
}

function titleFactor(query: string, title: string): number {
  if (isTitle(query, title)) return 2;
  return beginsTitle(query, title) ? 1.5 : 1;
}

const isTitle = (query: string, title: string): boolean =>
  allForms(plainQuery(query)).join(' ') === allForms(plainQuery(title)).join(' ');

/** How much of the title the query says. */
function titleShare({ text, matches }: MatchedText): number {
  const words = text.split(/\s+/).filter((token) => {
    const { joined } = wordForms(token);
    return joined !== '' && !isEmptyWord(joined) && !isFaintWord(joined);
  });
  const full = matches.filter(({ term }) => !term.faint).length;
  return Math.min(1, full / Math.max(1, words.length));
}

/** The share of neighbouring terms that are neighbours here too. */
function togetherShare({ matches }: MatchedText, terms: Term[]): number {
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
const standsIn = (text: string, { typed, forms }: Term): boolean =>
  forms.length > 1 && /[^\p{L}\p{N}\s]/u.test(typed)
    ? text.toLowerCase().includes(typed.toLowerCase())
    : /[\p{Lu}\d]/u.test(typed) && text.includes(typed);

const plainText = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** True where the text has all words of the query in a row, whatever stands between them: "first in, first out". */
function says(text: string, query: string): boolean {
  const asked = plainText(plainQuery(query));
  return asked.trim().includes(' ') && plainText(text).includes(asked);
}

/** True for three or more words, the last perhaps unfinished, with which the title begins. */
function beginsTitle(query: string, title: string): boolean {
  const asked = plainText(plainQuery(query)).trim();
  return asked.split(' ').length > 2 && plainText(title).trimStart().startsWith(asked);
}
