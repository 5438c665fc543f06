import type { CollectionEntry } from 'astro:content';
import { portablePage } from '../lib/export/markdown.ts';
import { collectionMarkdown } from '../lib/export/question-markdown.ts';
import type { ExportedQuestion, ExportedTopic } from '../lib/export/question-record.ts';
import { questions, topics } from './catalog.ts';
import { absolute, path, questionPath, site } from './paths.ts';

function exported({ data, body = '' }: CollectionEntry<'questions'>): ExportedQuestion {
  const { id, number, slug, topic, title, short, sources, checked = '' } = data;
  const { answer, figure, note } = portablePage(body, (address) => absolute(path(address)));
  const url = absolute(questionPath(slug));
  const texts = { answer: answer.text, figure: figure?.text ?? '', note: note?.text ?? '' };
  const record = { id, number, slug, url, topic, title, ...texts, checked, sources };
  return { record, short, markdown: answer.markdown, figure: figure?.markdown ?? '', note: note?.markdown ?? '' };
}

/** Every question in the order of the seed. All exports are made from this list. */
export const exportedQuestions = questions.map(exported).toSorted((a, b) => a.record.number - b.record.number);

const bySlug = new Map(exportedQuestions.map((question) => [question.record.slug, question]));

/** The plain text of an answer, by the question's slug. */
export const answerText = (slug: string): string => bySlug.get(slug)?.record.answer ?? '';

/** Every question by topic, in reading order. */
export const exportedTopics: ExportedTopic[] = topics.map(({ title, summary, questions: lines }) => ({
  title,
  summary,
  questions: lines.flatMap(({ slug }) => bySlug.get(slug) ?? []),
}));

/** The whole collection as one Markdown text. */
export const exportedMarkdown = collectionMarkdown(site, exportedTopics);
