import { splitFrontMatter } from '../../../src/lib/answers/mdx.ts';
import { plainText } from '../../../src/lib/answers/plain-text.ts';
import { contentWords } from '../../../src/lib/text/content-words.ts';
import { similarDocuments, tfIdfIndex } from '../../../src/lib/text/tf-idf-index.ts';
import type { Outline, OutlineQuestion, RetiredQuestion } from '../../../src/model/outline.ts';
import type { SeedQuestion } from '../read/parse-seed.ts';

/** A question's line in the outline, and what happened to the question since the last run. */
export type QuestionMatch = { known: KnownQuestion; status: 'same' | 'reworded' | 'returned' };
/** The sources of the existing pages by slug: the answers of the last run. */
export type OldPages = ReadonlyMap<string, string>;

type KnownQuestion = OutlineQuestion | RetiredQuestion;
type Pair = [question: SeedQuestion, known: KnownQuestion];

/** Two texts at least this similar are one question in other words. */
const MIN_SIMILARITY = 0.5;
/** Candidates for each question. */
const MAX_CANDIDATES = 20;

/**
 * Finds the line of each question in the outline: first by its title, then by its title among the
 * retired questions, then by similarity to the lines that have no question yet.
 */
export function matchQuestions(
  questions: readonly SeedQuestion[],
  outline: Outline,
  pages: OldPages,
): Map<SeedQuestion, QuestionMatch> {
  const live = outline.topics.flatMap((topic) => topic.questions).sort((a, b) => a.id - b.id);
  const matches = new Map<SeedQuestion, QuestionMatch>();
  const add = (status: QuestionMatch['status'], pairs: readonly Pair[]): void => {
    for (const [question, known] of pairs) matches.set(question, { known, status });
  };
  const unmatched = (): SeedQuestion[] => questions.filter((question) => !matches.has(question));
  add('same', titlePairs(questions, live, pages));
  add('returned', titlePairs(unmatched(), outline.retired, pages));
  const matched = new Set<KnownQuestion>(matches.values().map(({ known }) => known));
  const missing = live.filter((question) => !matched.has(question));
  add('reworded', similarPairs({ questions: unmatched(), known: missing, pages }));
  return matches;
}

function titlePairs(questions: readonly SeedQuestion[], known: readonly KnownQuestion[], pages: OldPages): Pair[] {
  const byTitle = Map.groupBy(known, ({ title }) => title);
  return [...Map.groupBy(questions, ({ title }) => title)].flatMap(([title, same]): Pair[] => {
    const candidates = byTitle.get(title) ?? [];
    if (same.length > 1 || candidates.length > 1) return sameTitlePairs(same, candidates, pages);
    return same[0] && candidates[0] ? [[same[0], candidates[0]]] : [];
  });
}

/** Pairs questions that share one title by their answers. The rest is paired in order. */
function sameTitlePairs(questions: readonly SeedQuestion[], known: readonly KnownQuestion[], pages: OldPages): Pair[] {
  const similar = similarPairs({ questions, known, pages, ignoreTitle: true });
  const taken = new Set<SeedQuestion | KnownQuestion>(similar.flat());
  const rest = known.filter((one) => !taken.has(one));
  const inOrder = questions
    .filter((question) => !taken.has(question))
    .flatMap((question, position): Pair[] => (rest[position] ? [[question, rest[position]]] : []));
  return [...similar, ...inOrder];
}

type Candidates = {
  questions: readonly SeedQuestion[];
  known: readonly KnownQuestion[];
  pages: OldPages;
  ignoreTitle?: boolean;
};
/** The words of a title and of an answer. */
type TextWords = { title: readonly string[]; answer: readonly string[] };
/** Indexes of a question and of a known question, with their similarity from 0 to 1. */
type ScoredPair = { left: number; right: number; score: number };

/** Pairs each question with the known one whose title or answer is most similar. The best pairs win; each is used once. */
function similarPairs({ questions, known, pages, ignoreTitle = false }: Candidates): Pair[] {
  if (questions.length === 0 || known.length === 0) return [];
  const titleWords = (title: string): string[] => (ignoreTitle ? [] : contentWords(title));
  const left = questions.map(({ title, answer }) => ({ title: titleWords(title), answer: contentWords(answer) }));
  const right = known.map(({ title, slug }) => ({ title: titleWords(title), answer: pageWords(pages.get(slug)) }));
  return bestPairs(scoredPairs(left, right)).flatMap(({ left: from, right: to }): Pair[] => {
    const [question, match] = [questions[from], known[to]];
    return question && match ? [[question, match]] : [];
  });
}

function scoredPairs(left: readonly TextWords[], right: readonly TextWords[]): ScoredPair[] {
  const best = new Map<string, ScoredPair>();
  for (const field of ['title', 'answer'] as const) {
    const index = tfIdfIndex(
      right.map((one) => one[field]),
      left.map((one) => one[field]),
    );
    left.forEach((one, position) => {
      for (const { document, score } of similarDocuments(index, one[field], MAX_CANDIDATES)) {
        const pair = { left: position, right: document, score: rounded(score) };
        const key = `${pair.left} ${pair.right}`;
        if (pair.score >= MIN_SIMILARITY && pair.score > (best.get(key)?.score ?? 0)) best.set(key, pair);
      }
    });
  }
  return [...best.values()];
}

/** Equal texts must have equal scores. The order of additions changes the last digits. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

function bestPairs(pairs: readonly ScoredPair[]): ScoredPair[] {
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  return pairs
    .toSorted((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
    .filter(({ left, right }) => {
      if (lefts.has(left) || rights.has(right)) return false;
      lefts.add(left);
      rights.add(right);
      return true;
    });
}

/** The words of the answer on an existing page; none if the page cannot be parsed. */
function pageWords(source = ''): string[] {
  try {
    return contentWords(plainText(splitFrontMatter(source).body));
  } catch {
    return [];
  }
}
