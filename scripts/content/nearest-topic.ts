import { comparedWords } from '../../src/lib/related-questions.ts';
import { similarDocuments, wordIndex } from '../../src/lib/word-index.ts';

type Compared = { title: string; answer: string };

/** How many of the most similar questions have a say. */
const voters = 5;

/** Finds the topic that a question belongs to: the one of the questions that resemble it most, else the first. */
export function nearestTopic(
  placed: readonly (Compared & { topic: string })[],
  first: string,
): (question: Compared) => string {
  const index = wordIndex(placed.map(comparedWords));
  return (question) => {
    const votes = new Map<string, number>();
    for (const { document, score } of similarDocuments(index, comparedWords(question), voters)) {
      const topic = placed[document]?.topic ?? first;
      votes.set(topic, (votes.get(topic) ?? 0) + score);
    }
    return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [first, 0] as const)[0];
  };
}
