/** A question in the exports. The JSON and CSV files have the fields in this order. */
export type QuestionRecord = {
  id: number;
  /** Position in the seed, from 1. */
  number: number;
  slug: string;
  /** The absolute URL of its page. */
  url: string;
  /** Id of its topic. */
  topic: string;
  title: string;
  /** The answer as plain text. */
  answer: string;
};

/** A question's record, its short answer as plain text, and its answer as Markdown. */
export type ExportedQuestion = { record: QuestionRecord; short: string; markdown: string };
/** A topic with its questions in reading order. */
export type ExportedTopic = { title: string; summary: string; questions: ExportedQuestion[] };
