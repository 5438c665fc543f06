import type { Term } from './read-query.ts';
import { isEmptyWord, isFaintWord } from './stop-words.ts';
import type { Match } from './text-matcher.ts';
import { wordForms } from './word-forms.ts';

/** What speaks for a question once its text is known: factors to multiply its score with. */
export type Closeness = { title: number; phrase: number };

/** How much of the title the query says, and how much of the query stands together as typed in the title or text; both 0 to 1. */
export function closeness(title: { text: string; matches: Match[] }, body: { text: string; matches: Match[] }, terms: Term[]): Closeness {
  return { title: titleShare(title), phrase: Math.max(togetherShare(title, terms), togetherShare(body, terms)) };
}

function titleShare({ text, matches }: { text: string; matches: Match[] }): number {
  const words = text.split(/\s+/).filter((token) => {
    const { joined } = wordForms(token);
    return joined !== '' && !isEmptyWord(joined) && !isFaintWord(joined);
  });
  const full = matches.filter(({ term }) => !term.faint).length;
  return Math.min(1, full / Math.max(1, words.length));
}

/** The share of neighbouring terms that are neighbours here too. */
function togetherShare({ text, matches }: { text: string; matches: Match[] }, terms: Term[]): number {
  if (terms.length < 2) return 0;
  const together = terms.slice(1).filter((term, index) =>
    matches.some((match, at) => {
      const next = matches[at + 1];
      return match.term === terms[index] && next?.term === term && text.slice(match.end, next.start).length <= 2;
    }),
  );
  return together.length / (terms.length - 1);
}
