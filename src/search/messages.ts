import { pluralize } from '../lib/text/strings.ts';
import type { SearchAnswer } from './search-types.ts';
import { spansToText } from './search-types.ts';

/** The state of the results panel. `emptied` means that only the topic filter leaves no result. */
export type SearchView = 'start' | 'results' | 'closest' | 'emptied' | 'nothing' | 'failed';

/** The state of the panel for an answer. */
export function searchView({ results, confident, topics }: SearchAnswer): SearchView {
  if (results.length > 0) return confident ? 'results' : 'closest';
  return topics.some(({ count }) => count > 0) ? 'emptied' : 'nothing';
}

/** The query as it was searched. */
const searchedQuery = ({ corrected, query }: SearchAnswer): string => (corrected ? spansToText(corrected) : query);

/** More would not fit on a line of a phone. */
const MAX_NAMED = 2;

/** Says what is missing, and names the words if the rest of the query was found. */
function closestReason(answer: SearchAnswer): string {
  const named = answer.missing
    .slice(0, MAX_NAMED)
    .map((word) => `“${word}”`)
    .join(' or ');
  if (answer.isPartly) return `Only part of this is covered; nothing is about ${named}. Closest:`;
  return named ? `Nothing here is about ${named}. Closest:` : `No page is about “${searchedQuery(answer)}”. Closest:`;
}

/** The sentence about an answer. `topic` is the title of the selected topic. */
export function searchSentence(answer: SearchAnswer, topic?: string): string {
  const { query, total, topics } = answer;
  switch (searchView(answer)) {
    case 'results':
      return topic ? `${pluralize(total, 'result')} in ${topic}` : pluralize(total, 'result');
    case 'closest':
      return closestReason(answer);
    case 'emptied': {
      const elsewhere = topics.reduce((sum, { count }) => sum + count, 0);
      return `Nothing in ${topic ?? 'this topic'}, but ${pluralize(elsewhere, 'result')} elsewhere.`;
    }
    default:
      if (answer.hasLittleMeaning) return `“${query}” says too little to search for. Add a word of your subject.`;
      return answer.corrected
        ? `Nothing found for “${query}”, nor for “${searchedQuery(answer)}”.`
        : `Nothing found for “${query}”.`;
  }
}
