import { questions, topicsInOrder } from './catalog.ts';
import { portableBlocks } from './lib/export/portable-blocks.ts';
import type { ExportedQuestion, ExportedTopic } from './lib/export/question-record.ts';
import { parseAnswer } from './lib/parse-answer.ts';
import { nodesText } from './lib/plain-text.ts';
import { absolute, path, questionPath } from './site.ts';

type Entry = (typeof questions)[number];

function exported({ data: { id, number, slug, topic, title, short }, body = '' }: Entry): ExportedQuestion {
  const blocks = parseAnswer(body);
  const url = absolute(questionPath(slug));
  const record = { id, number, slug, url, topic, title, answer: nodesText(blocks) };
  return { record, short, blocks: portableBlocks(blocks, (address) => absolute(path(address))) };
}

/** Every question in the order of the seed: what all exports are made of. */
export const exportedQuestions = questions.map(exported).toSorted((a, b) => a.record.number - b.record.number);

const bySlug = new Map(exportedQuestions.map((question) => [question.record.slug, question]));

/** The same by topic, in reading order. */
export const exportedTopics: ExportedTopic[] = topicsInOrder.map(({ title, summary, questions: lines }) => ({
  title,
  summary,
  questions: lines.flatMap(({ slug }) => bySlug.get(slug) ?? []),
}));
