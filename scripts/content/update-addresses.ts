import type { Document } from 'yaml';
import { answeringTopic } from '../../src/lib/answering-topic.ts';
import type { Addresses, QuestionAddress } from '../../src/model/addresses.ts';
import { appendLine } from './append-line.ts';
import { yamlSequence } from './yaml-sequence.ts';

export type Now = {
  /** The present address of every question, the retired ones among them. */
  questions: readonly QuestionAddress[];
  /** The topics that have a page. */
  topics: ReadonlySet<string>;
  heirOf: (topic: string) => string | undefined;
};
export type AddressUpdate = { isChanged: boolean; notes: string[]; unanswered: { id: string; index: number }[] };

/** Bring the ledger's document up to date: new addresses, and where topics lead that have lost their page. */
export function updateAddresses(document: Document, addresses: Addresses, now: Now): AddressUpdate {
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

function leadTopics(
  document: Document,
  { topics }: Addresses,
  now: Now,
): { leading: string[]; unanswered: AddressUpdate['unanswered'] } {
  const lost = topics
    .map(({ id }, index) => ({ id, index }))
    .filter(({ id }) => answeringTopic(id, topics, now.topics) === undefined);
  const heirs = lost.map((topic) => ({ ...topic, heir: now.heirOf(topic.id) }));
  for (const { index, heir } of heirs) if (heir !== undefined) document.setIn(['topics', index, 'to'], heir);
  const led = heirs.filter(({ heir }) => heir !== undefined);
  return {
    leading: led.map(({ id, heir }) => `/topics/${id}/ now leads to /topics/${heir}/`),
    unanswered: heirs.filter(({ heir }) => heir === undefined),
  };
}

function renamings({ questions }: Addresses, now: Now): string[] {
  const old = Map.groupBy(questions, ({ id }) => id);
  return now.questions.flatMap(({ id, slug }) => {
    const slugs = (old.get(id) ?? []).map((address) => address.slug);
    return slugs.includes(slug) ? [] : slugs.map((former) => `/questions/${former}/ now leads to /questions/${slug}/`);
  });
}
