import { collectionMarkdown } from '../lib/export/question-markdown.ts';
import type { ExportedQuestion, ExportedTopic } from '../lib/export/question-record.ts';
import { answerForms } from './answer-forms.ts';
import { questions, topicsInOrder } from './catalog.ts';
import { absolute, questionPath, site } from './paths.ts';

type Entry = (typeof questions)[number];

function exported(entry: Entry): ExportedQuestion {
  const { id, number, slug, topic, title, short } = entry.data;
  const { text, markdown } = answerForms(entry);
  const url = absolute(questionPath(slug));
  return { record: { id, number, slug, url, topic, title, answer: text }, short, markdown };
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

/** The whole collection as one text. */
export const exportedMarkdown = collectionMarkdown(site, exportedTopics);
