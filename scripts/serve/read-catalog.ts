import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of `questions.json`. */
export interface CatalogQuestion {
  id: number;
  /** Position in the seed, from 1. */
  number: number;
  slug: string;
  /** With the base path. With the origin too if the site has an address. */
  url: string;
  /** Id of the topic. */
  topic: string;
  title: string;
  /** Plain text. */
  answer: string;
}

/** Reads the questions of a built site from its `questions.json`. */
export function readCatalog(dir: string): CatalogQuestion[] {
  return JSON.parse(readFileSync(join(dir, 'questions.json'), 'utf8')) as CatalogQuestion[];
}

/** `111 questions, 11 topics`. */
export function countQuestions(catalog: Pick<CatalogQuestion, 'topic'>[]): string {
  const topics = new Set(catalog.map(({ topic }) => topic)).size;
  return `${catalog.length} question${catalog.length === 1 ? '' : 's'}, ${topics} topic${topics === 1 ? '' : 's'}`;
}
