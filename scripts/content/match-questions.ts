import { words } from '../../src/lib/words.ts';
import type { Outline, OutlineQuestion, RetiredQuestion } from '../../src/model/outline.ts';
import { pageWords } from './page-words.ts';
import { type Compared, pairByLikeness } from './pair-by-likeness.ts';
import type { SeedQuestion } from './parse-seed.ts';

/** How a question of the seed is known to the outline, if it is. */
export type Match = { known: OutlineQuestion | RetiredQuestion; how: 'same' | 'reworded' | 'back' };
/** The sources of existing pages by slug: what a question's answer was when it was last written. */
export type OldPages = ReadonlyMap<string, string>;

/** From here on two texts are one question in other words. */
const resembling = 0.5;

/** Find each question's line in the outline: by its title, among the retired, or by likeness to what is otherwise missing. */
export function matchQuestions(
  questions: readonly SeedQuestion[],
  outline: Outline,
  pages: OldPages,
): Map<SeedQuestion, Match> {
  const live = outline.topics.flatMap((topic) => topic.questions).sort((a, b) => a.id - b.id);
  const matches = new Map<SeedQuestion, Match>();
  const add = (how: Match['how']) => (question: SeedQuestion, known: Match['known']) =>
    matches.set(question, { known, how });
  const open = (): SeedQuestion[] => questions.filter((question) => !matches.has(question));
  pairByTitle(questions, live, pages, add('same'));
  pairByTitle(open(), outline.retired, pages, add('back'));
  const known = new Set<Match['known']>(matches.values().map((match) => match.known));
  const missing = live.filter((question) => !known.has(question));
  pairAlike(open(), missing, { pages, threshold: resembling, add: add('reworded') });
  return matches;
}

type Known = OutlineQuestion | RetiredQuestion;
type Add = (question: SeedQuestion, known: Known) => void;

function pairByTitle(questions: readonly SeedQuestion[], known: readonly Known[], pages: OldPages, add: Add): void {
  const byTitle = Map.groupBy(known, ({ title }) => title);
  for (const [title, same] of Map.groupBy(questions, (question) => question.title)) {
    const candidates = byTitle.get(title) ?? [];
    if (same.length > 1 || candidates.length > 1) pairTwins(same, candidates, pages, add);
    else if (same[0] && candidates[0]) add(same[0], candidates[0]);
  }
}

/** Questions with one title are told apart by their answers, and where these don't tell, by their order. */
function pairTwins(questions: readonly SeedQuestion[], known: readonly Known[], pages: OldPages, add: Add): void {
  const [asked, taken] = [new Set(questions), new Set<Known>()];
  const addTwin: Add = (question, twin) => {
    asked.delete(question);
    taken.add(twin);
    add(question, twin);
  };
  pairAlike(questions, known, { pages, threshold: resembling, add: addTwin, ignoreTitle: true });
  const rest = known.filter((one) => !taken.has(one));
  [...asked].slice(0, rest.length).forEach((question, position) => {
    const twin = rest[position];
    if (twin) add(question, twin);
  });
}

type Pairing = { pages: OldPages; threshold: number; add: Add; ignoreTitle?: true };

function pairAlike(
  questions: readonly SeedQuestion[],
  known: readonly Known[],
  { pages, threshold, add, ignoreTitle }: Pairing,
): void {
  if (questions.length === 0 || known.length === 0) return;
  const title = (text: string): string[] => (ignoreTitle ? [] : words(text));
  const left = questions.map(
    (question): Compared => ({ title: title(question.title), answer: words(question.answer) }),
  );
  const right = known.map((one): Compared => ({ title: title(one.title), answer: pageWords(pages.get(one.slug)) }));
  for (const [position, document] of pairByLikeness({ left, right, threshold })) {
    const [question, match] = [questions[position], known[document]];
    if (question && match) add(question, match);
  }
}
