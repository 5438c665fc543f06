import type { Addresses } from '../../src/model/addresses.ts';
import type { Outline } from '../../src/model/outline.ts';
import { checkAddresses } from './check-addresses.ts';
import type { Placement } from './place-questions.ts';
import type { Problem } from './problem.ts';
import { questionPlaces } from './question-places.ts';
import type { Read } from './read-content.ts';
import { topicHeirs } from './topic-heirs.ts';
import { updateAddresses } from './update-addresses.ts';

type Site = { placements: readonly Placement[]; pages: ReadonlyMap<string, string> };
export type Recorded = { isChanged: boolean; notes: string[]; problems: Problem[] };

/** Record in the ledger's document where everything is now. An address that nothing answers is a problem. */
export function recordAddresses(
  ledger: Read<Addresses>,
  outline: Read<Outline>,
  { placements, pages }: Site,
): Recorded {
  const questions = new Map(
    [...questionPlaces(outline.value), ...placements].map(({ id, slug }) => [id, { id, slug }]),
  );
  const live = new Set(placements.map(({ topic }) => topic));
  const topics = outline.value.topics.map(({ id }) => id).filter((id) => live.has(id));
  const now = { questions: [...questions.values()], topics: new Set(topics) };
  const known = [...ledger.value.questions, ...now.questions];
  const heirOf = topicHeirs(placements, { outline: outline.value, pages, questions: known });
  const { isChanged, notes, unanswered } = updateAddresses(ledger.document, ledger.value, { ...now, heirOf });
  const topicProblems = unanswered.map(({ id, index }): Problem => {
    const what = `/topics/${id}/ is answered neither by a page nor by a redirect: nothing tells where its questions went.`;
    const advice = `Add where it should lead: { id: ${id}, to: … }.`;
    return { file: ledger.file, line: ledger.lineOf(['topics', index]), message: `${what} ${advice}` };
  });
  return { isChanged, notes, problems: [...checkAddresses(ledger, outline), ...topicProblems] };
}
