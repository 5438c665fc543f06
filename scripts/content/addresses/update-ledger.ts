import type { Document } from 'yaml';
import { answeringTopic } from '../../../src/lib/redirects.ts';
import type { Addresses, QuestionAddress, TopicAddress } from '../../../src/model/addresses.ts';
import type { Outline } from '../../../src/model/outline.ts';
import { checkAddresses } from '../checks/check-addresses.ts';
import type { Problem } from '../problem.ts';
import type { Placement } from '../questions/assign-addresses.ts';
import { questionPlaces } from '../questions/outline-questions.ts';
import type { Read } from '../read/read-content.ts';
import { appendLine, yamlSequence } from './edit-yaml.ts';
import { topicHeirs } from './topic-successors.ts';

type Now = {
  /** The present address of every question, the retired ones among them. */
  questions: readonly QuestionAddress[];
  /** The topics that have a page. */
  topics: ReadonlySet<string>;
  heirOf: (topic: string) => string | undefined;
};
type AddressUpdate = { isChanged: boolean; notes: string[]; unanswered: { id: string; index: number }[] };

/** Bring the ledger's document up to date: new addresses, and where topics lead that have lost their page. */
function updateAddresses(document: Document, addresses: Addresses, now: Now): AddressUpdate {
  const added = addLines(document, addresses, now);
  const { leading, unanswered } = leadTopics(document, addresses, now);
  const published = addresses.questions.length + addresses.topics.length + added.length;
  if (published !== addresses.published) document.set('published', published);
  const isChanged = published !== addresses.published || leading.length > 0;
  return { isChanged, notes: [...renamings(addresses, now), ...leading], unanswered };
}

function addLines(document: Document, addresses: Addresses, now: Now): object[] {
  const slugs = new Set(addresses.questions.map(({ slug }) => slug));
  const ids = new Set(addresses.topics.map(({ id }) => id));
  const questions = now.questions.filter(({ slug }) => !slugs.has(slug)).sort((a, b) => a.id - b.id);
  const topics = [...now.topics].filter((id) => !ids.has(id)).map((id) => ({ id }));
  const [questionLines, topicLines] = [yamlSequence(document, ['questions']), yamlSequence(document, ['topics'])];
  for (const line of questions) appendLine(document, questionLines, line);
  for (const line of topics) appendLine(document, topicLines, line);
  return [...questions, ...topics];
}

type Led = { leading: string[]; unanswered: AddressUpdate['unanswered'] };

/** Topics that led to one that has lost its page go on leading to it: it now leads further. */
function leadTopics(document: Document, { topics }: Addresses, now: Now): Led {
  const isLost = (list: readonly TopicAddress[], id: string): boolean =>
    answeringTopic(id, list, now.topics) === undefined;
  const led = topics.map((topic) => (isLost(topics, topic.id) ? withHeir(topic, now.heirOf(topic.id)) : topic));
  const changed = led.map((topic, index) => ({ ...topic, index })).filter(({ index }) => led[index] !== topics[index]);
  for (const { index, to } of changed) document.setIn(['topics', index, 'to'], to);
  return {
    leading: changed.map(({ id, to }) => `/topics/${id}/ now leads to /topics/${to}/`),
    unanswered: led.map(({ id }, index) => ({ id, index })).filter(({ id }) => isLost(led, id)),
  };
}

function withHeir(topic: TopicAddress, heir: string | undefined): TopicAddress {
  return heir === undefined ? topic : { ...topic, to: heir };
}

function renamings({ questions }: Addresses, now: Now): string[] {
  const old = Map.groupBy(questions, ({ id }) => id);
  return now.questions.flatMap(({ id, slug }) => {
    const slugs = (old.get(id) ?? []).map((address) => address.slug);
    return slugs.includes(slug) ? [] : slugs.map((former) => `/questions/${former}/ now leads to /questions/${slug}/`);
  });
}

type Site = { placements: readonly Placement[]; pages: ReadonlyMap<string, string> };
type Recorded = { isChanged: boolean; notes: string[]; problems: Problem[] };

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
