import { stringify } from 'csv-stringify/sync';
import type { QuestionRecord } from './question-record.ts';

const columns = [
  'id',
  'number',
  'slug',
  'url',
  'topic',
  'title',
  'answer',
  'figure',
  'note',
  'checked',
  'sources',
] as const satisfies (keyof QuestionRecord)[];

/**
 * The records as CSV (RFC 4180). Fields that look like formulas are not escaped, because an export
 * must not change any text.
 */
export function collectionCsv(records: readonly QuestionRecord[]): string {
  const rows = records.map((record) => ({ ...record, sources: record.sources.map(({ url }) => url).join('\n') }));
  return stringify(rows, {
    columns: [...columns],
    header: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}
