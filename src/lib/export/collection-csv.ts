import { stringify } from 'csv-stringify/sync';
import type { QuestionRecord } from './question-record.ts';

const columns = ['id', 'number', 'slug', 'url', 'topic', 'title', 'answer'] as const satisfies (keyof QuestionRecord)[];

/** The records as RFC 4180 has it. A field that a spreadsheet would take for a formula stays as it is: an export changes no words. */
export function collectionCsv(records: readonly QuestionRecord[]): string {
  return stringify([...records], {
    columns: [...columns],
    header: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}
