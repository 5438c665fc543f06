import { plainQuery } from './plain-query.ts';
import type { Term } from './read-query.ts';
import { isEmptyWord, isFaintWord } from './stop-words.ts';
import type { Match } from './text-matcher.ts';
import { allForms, wordForms } from './word-forms.ts';

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
  return (1 + 0.4 * titleShare(title) + 0.25 * together + literal) * (isTitle(query, title.text) ? 2 : 1);
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
      return match.term === terms[index] && next?.term === term && next.start - match.end <= 2;
    }),
  );
  return together.length / (terms.length - 1);
}

/** True for code that is written here exactly so: "lru_cache", "X-RateLimit-Limit". */
const standsIn = (text: string, { typed, forms }: Term): boolean =>
  forms.length > 1 && /[^\p{L}\p{N}\s]/u.test(typed) && text.toLowerCase().includes(typed.toLowerCase());
