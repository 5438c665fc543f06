import type { Document } from 'yaml';
import { resolveTopicRedirect } from '../../../src/lib/redirects.ts';
import type { Addresses, QuestionAddress, TopicAddress } from '../../../src/model/addresses.ts';
import type { Outline } from '../../../src/model/outline.ts';
import type { Problem } from '../problem.ts';
import type { Placement } from '../questions/assign-addresses.ts';
import { outlineQuestions } from '../questions/outline-questions.ts';
import type { DataFile } from '../read/read-data-files.ts';
import { appendLine, yamlSequence } from './edit-yaml.ts';
import { topicSuccessors } from './topic-successors.ts';

type Site = { placements: readonly Placement[]; pages: ReadonlyMap<string, string> };
type LedgerUpdate = { isChanged: boolean; notes: string[]; problems: Problem[] };

/** The addresses of the site after this run. */
type Present = {
  /** The address of every question, the retired ones included. */
  questions: readonly QuestionAddress[];
  /** The topics that have a page. */
  topics: ReadonlySet<string>;
  successorOf: (topic: string) => string | undefined;
};

/**
 * Adds new addresses to the document of the ledger, and redirects topics that have lost their page.
 * A topic address without a page and without a redirect is a problem.
 */
export function updateLedger(
  ledger: DataFile<Addresses>,
  outline: DataFile<Outline>,
  { placements, pages }: Site,
): LedgerUpdate {
  const present = presentAddresses(ledger.value, outline.value, { placements, pages });
  const added = addLines(ledger.document, ledger.value, present);
  const { redirected, withoutTarget } = redirectTopics(ledger.document, ledger.value, present);
  const published = ledger.value.questions.length + ledger.value.topics.length + added;
  if (published !== ledger.value.published) ledger.document.set('published', published);
  return {
    isChanged: published !== ledger.value.published || redirected.length > 0,
    notes: [...renameNotes(ledger.value, present), ...redirected],
    problems: withoutTarget.map(({ id, index }) => topicWithoutTarget(ledger, id, index)),
  };
}

function presentAddresses(addresses: Addresses, outline: Outline, { placements, pages }: Site): Present {
  const questions = [
    ...new Map([...outlineQuestions(outline), ...placements].map(({ id, slug }) => [id, { id, slug }])).values(),
  ];
  const live = new Set(placements.map(({ topic }) => topic));
  const topics = outline.topics.map(({ id }) => id).filter((id) => live.has(id));
  const everyAddress = [...addresses.questions, ...questions];
  const successorOf = topicSuccessors(placements, { outline, pages, questions: everyAddress });
  return { questions, topics: new Set(topics), successorOf };
}

/** Returns the number of lines added. */
function addLines(document: Document, addresses: Addresses, present: Present): number {
  const slugs = new Set(addresses.questions.map(({ slug }) => slug));
  const ids = new Set(addresses.topics.map(({ id }) => id));
  const questions = present.questions.filter(({ slug }) => !slugs.has(slug)).sort((a, b) => a.id - b.id);
  const topics = [...present.topics].filter((id) => !ids.has(id)).map((id) => ({ id }));
  const [questionLines, topicLines] = [yamlSequence(document, ['questions']), yamlSequence(document, ['topics'])];
  for (const line of questions) appendLine(document, questionLines, line);
  for (const line of topics) appendLine(document, topicLines, line);
  return questions.length + topics.length;
}

type TopicRedirects = { redirected: string[]; withoutTarget: { id: string; index: number }[] };

/** Redirects each topic that has no page any more. Topics that redirect to it lead to the new page, too. */
function redirectTopics(document: Document, { topics }: Addresses, present: Present): TopicRedirects {
  const leadsNowhere = (list: readonly TopicAddress[], id: string): boolean =>
    resolveTopicRedirect(id, list, present.topics) === undefined;
  const updated = topics.map((topic) =>
    leadsNowhere(topics, topic.id) ? withRedirect(topic, present.successorOf(topic.id)) : topic,
  );
  const changed = updated
    .map((topic, index) => ({ ...topic, index }))
    .filter(({ index }) => updated[index] !== topics[index]);
  for (const { index, to } of changed) document.setIn(['topics', index, 'to'], to);
  return {
    redirected: changed.map(({ id, to }) => `/topics/${id}/ now leads to /topics/${to}/`),
    withoutTarget: updated.map(({ id }, index) => ({ id, index })).filter(({ id }) => leadsNowhere(updated, id)),
  };
}

const withRedirect = (topic: TopicAddress, to: string | undefined): TopicAddress =>
  to === undefined ? topic : { ...topic, to };

function renameNotes({ questions }: Addresses, present: Present): string[] {
  const published = Map.groupBy(questions, ({ id }) => id);
  return present.questions.flatMap(({ id, slug }) => {
    const slugs = (published.get(id) ?? []).map((address) => address.slug);
    return slugs.includes(slug) ? [] : slugs.map((former) => `/questions/${former}/ now leads to /questions/${slug}/`);
  });
}

function topicWithoutTarget({ file, lineOf }: DataFile<Addresses>, id: string, index: number): Problem {
  const found = `/topics/${id}/ has neither a page nor a redirect, and nobody knows where its questions are now.`;
  const advice = `Add where it should lead: { id: ${id}, to: … }.`;
  return { file, line: lineOf(['topics', index]), message: `${found} ${advice}` };
}
