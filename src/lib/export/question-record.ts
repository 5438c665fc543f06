import type { RootContent } from 'mdast';

/** A question as other programs get it, in this order of fields. */
export type QuestionRecord = {
  id: number;
  /** Position in the seed, from 1. */
  number: number;
  slug: string;
  /** The whole address of its page. */
  url: string;
  /** Id of its topic. */
  topic: string;
  title: string;
  /** As plain text. */
  answer: string;
};

/** The same with its answer as a Markdown tree, and its short answer as plain text. */
export type ExportedQuestion = { record: QuestionRecord; short: string; blocks: RootContent[] };
/** A topic with its questions in reading order. */
export type ExportedTopic = { title: string; summary: string; questions: ExportedQuestion[] };
