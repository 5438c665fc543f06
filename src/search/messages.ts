import { pluralize } from '../lib/text/strings.ts';
import type { SearchAnswer } from './search-types.ts';
import { textOf } from './search-types.ts';

/** What the panel below a search field shows: `emptied` where only the filter by topic leaves nothing. */
export type SearchView = 'start' | 'results' | 'closest' | 'emptied' | 'nothing' | 'failed';

/** The view that fits an answer. */
export function searchView({ results, confident, topics }: SearchAnswer): SearchView {
  if (results.length > 0) return confident ? 'results' : 'closest';
  return topics.some(({ count }) => count > 0) ? 'emptied' : 'nothing';
}

/** The query as it was searched. */
const understood = ({ corrected, query }: SearchAnswer): string => (corrected ? textOf(corrected) : query);

/** The sentence that says how the search went; `topic` is the title of the topic it was narrowed to. */
export function searchSentence(answer: SearchAnswer, topic?: string): string {
  const { query, total, topics } = answer;
  switch (searchView(answer)) {
    case 'results':
      return topic ? `${pluralize(total, 'result')} in ${topic}` : pluralize(total, 'result');
    case 'closest':
      return `No page is about “${understood(answer)}”. Closest matches:`;
    case 'emptied': {
      const elsewhere = topics.reduce((sum, { count }) => sum + count, 0);
      return `Nothing in ${topic ?? 'this topic'}, but ${pluralize(elsewhere, 'result')} elsewhere.`;
    }
    default:
      if (answer.tooLittle) return `“${query}” says too little to search for. Add a word of your subject.`;
      return answer.corrected
        ? `Nothing found for “${query}”, nor for “${understood(answer)}”.`
        : `Nothing found for “${query}”.`;
  }
}
