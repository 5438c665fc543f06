import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuestionRecord } from '../../src/lib/export/question-record.ts';
import { pluralize } from '../../src/lib/text/strings.ts';

/** Reads the questions of a built site from its `questions.json`. */
export function readCatalog(dir: string): QuestionRecord[] {
  return JSON.parse(readFileSync(join(dir, 'questions.json'), 'utf8')) as QuestionRecord[];
}

/** `111 questions, 11 topics`. */
export function countQuestions(catalog: readonly Pick<QuestionRecord, 'topic'>[]): string {
  const topics = new Set(catalog.map(({ topic }) => topic));
  return `${pluralize(catalog.length, 'question')}, ${pluralize(topics.size, 'topic')}`;
}
