import type { Source } from '../../model/notes.ts';

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
  /** The figure in words, as plain text. Empty without a figure. */
  figure: string;
  /** The editor's note as plain text. Empty without a note. */
  note: string;
  /** The month in which the note was checked, like "2026-11". Empty without a note. */
  checked: string;
  sources: Source[];
};

/** A question's record, its short answer as plain text, and its answer, figure and note as Markdown. */
export type ExportedQuestion = {
  record: QuestionRecord;
  short: string;
  markdown: string;
  figure: string;
  note: string;
};
/** A topic with its questions in reading order. */
export type ExportedTopic = { title: string; summary: string; questions: ExportedQuestion[] };
