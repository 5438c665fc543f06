import { pageParts } from '../../../src/lib/answers/mdx.ts';
import { plainText } from '../../../src/lib/answers/plain-text.ts';
import { words } from '../../../src/lib/text/content-words.ts';
import { similarDocuments, wordIndex } from '../../../src/lib/text/tf-idf-index.ts';
import type { Outline, OutlineQuestion, RetiredQuestion } from '../../../src/model/outline.ts';
import type { SeedQuestion } from '../read/parse-seed.ts';

/** How a question of the seed is known to the outline, if it is. */
export type QuestionMatch = { known: OutlineQuestion | RetiredQuestion; how: 'same' | 'reworded' | 'back' };
/** The sources of existing pages by slug: what a question's answer was when it was last written. */
export type OldPages = ReadonlyMap<string, string>;

/** From here on two texts are one question in other words. */
const resembling = 0.5;

/** Find each question's line in the outline: by its title, among the retired, or by likeness to what is otherwise missing. */
export function matchQuestions(
  questions: readonly SeedQuestion[],
  outline: Outline,
  pages: OldPages,
): Map<SeedQuestion, QuestionMatch> {
  const live = outline.topics.flatMap((topic) => topic.questions).sort((a, b) => a.id - b.id);
  const matches = new Map<SeedQuestion, QuestionMatch>();
  const add = (how: QuestionMatch['how'], pairs: readonly Pair[]): void => {
    for (const [question, known] of pairs) matches.set(question, { known, how });
  };
  const open = (): SeedQuestion[] => questions.filter((question) => !matches.has(question));
  add('same', titlePairs(questions, live, pages));
  add('back', titlePairs(open(), outline.retired, pages));
  const known = new Set<Known>(matches.values().map((match) => match.known));
  const missing = live.filter((question) => !known.has(question));
  add('reworded', likePairs({ questions: open(), known: missing, pages }));
  return matches;
}

type Known = OutlineQuestion | RetiredQuestion;
type Pair = [question: SeedQuestion, known: Known];

function titlePairs(questions: readonly SeedQuestion[], known: readonly Known[], pages: OldPages): Pair[] {
  const byTitle = Map.groupBy(known, ({ title }) => title);
  return [...Map.groupBy(questions, ({ title }) => title)].flatMap(([title, same]): Pair[] => {
    const candidates = byTitle.get(title) ?? [];
    if (same.length > 1 || candidates.length > 1) return twinPairs(same, candidates, pages);
    return same[0] && candidates[0] ? [[same[0], candidates[0]]] : [];
  });
}

/** Questions with one title are told apart by their answers, and where these don't tell, by their order. */
function twinPairs(questions: readonly SeedQuestion[], known: readonly Known[], pages: OldPages): Pair[] {
  const alike = likePairs({ questions, known, pages, ignoreTitle: true });
  const taken = new Set<SeedQuestion | Known>(alike.flat());
  const rest = known.filter((one) => !taken.has(one));
  const inOrder = questions
    .filter((question) => !taken.has(question))
    .flatMap((question, position): Pair[] => (rest[position] ? [[question, rest[position]]] : []));
  return [...alike, ...inOrder];
}

type Likeness = { questions: readonly SeedQuestion[]; known: readonly Known[]; pages: OldPages; ignoreTitle?: true };

function likePairs({ questions, known, pages, ignoreTitle }: Likeness): Pair[] {
  if (questions.length === 0 || known.length === 0) return [];
  const title = (text: string): string[] => (ignoreTitle ? [] : words(text));
  const left = questions.map(
    (question): Compared => ({ title: title(question.title), answer: words(question.answer) }),
  );
  const right = known.map((one): Compared => ({ title: title(one.title), answer: pageWords(pages.get(one.slug)) }));
  return [...pairByLikeness({ left, right, threshold: resembling })].flatMap(([position, document]): Pair[] => {
    const [question, match] = [questions[position], known[document]];
    return question && match ? [[question, match]] : [];
  });
}

type Compared = { title: readonly string[]; answer: readonly string[] };

type Comparison = { left: readonly Compared[]; right: readonly Compared[]; threshold: number };

/** Pair each question on the left with the one on the right that it resembles most in title or answer, best pairs first, each once. */
function pairByLikeness({ left, right, threshold }: Comparison): Map<number, number> {
  const best = new Map<string, { left: number; right: number; score: number }>();
  for (const part of ['title', 'answer'] as const) {
    for (const pair of likePairsPairByLikeness(
      left.map((one) => one[part]),
      right.map((one) => one[part]),
    )) {
      const key = `${pair.left} ${pair.right}`;
      if (pair.score >= threshold && pair.score > (best.get(key)?.score ?? 0)) best.set(key, pair);
    }
  }
  return greedy([...best.values()].sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right));
}

function likePairsPairByLikeness(
  left: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
): { left: number; right: number; score: number }[] {
  const index = wordIndex(right, left);
  return left.flatMap((words, position) =>
    similarDocuments(index, words, 20).map(({ document, score }) => ({
      left: position,
      right: document,
      score: rounded(score),
    })),
  );
}

/** Equal texts must tie, whatever the order in which their weights were added. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

function greedy(pairs: readonly { left: number; right: number }[]): Map<number, number> {
  const chosen = new Map<number, number>();
  const taken = new Set<number>();
  for (const { left, right } of pairs) {
    if (chosen.has(left) || taken.has(right)) continue;
    chosen.set(left, right);
    taken.add(right);
  }
  return chosen;
}

/** The words of an existing page's answer; none where the page cannot be read. */
function pageWords(source: string | undefined): string[] {
  try {
    return words(plainText(pageParts(source ?? '').body));
  } catch {
    return [];
  }
}
