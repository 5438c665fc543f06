import type { CatalogQuestion } from './read-catalog.ts';

/** `111 questions, 11 topics`. */
export function counts(catalog: Pick<CatalogQuestion, 'topic'>[]): string {
  const topics = new Set(catalog.map(({ topic }) => topic)).size;
  return `${catalog.length} question${catalog.length === 1 ? '' : 's'}, ${topics} topic${topics === 1 ? '' : 's'}`;
}
