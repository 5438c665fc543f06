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

/** The same with its answer as Markdown, and its short answer as plain text. */
export type ExportedQuestion = { record: QuestionRecord; short: string; markdown: string };
/** A topic with its questions in reading order. */
export type ExportedTopic = { title: string; summary: string; questions: ExportedQuestion[] };
