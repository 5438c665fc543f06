import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openIndex } from '../../src/search/client/open-index.ts';
import { answerQuery, type SearchIndex } from '../../src/search/engine/answer-query.ts';
import type { SearchAnswer, SearchRequest } from '../../src/search/search-types.ts';

/** Opens the search index of a built site, as a browser does. */
export function openBuiltIndex(dir: string): Promise<SearchIndex> {
  const fetchFile = async (path: string) => new Response(Uint8Array.from(await readFile(join(dir, 'pagefind', path))));
  const chunkList = async () => (await fetchFile('chunks.json')).json();
  return openIndex({ base: '', fetchFile, chunkList, isPrecached: true });
}

/** Answers queries one after the other. */
export async function askIndex(index: SearchIndex, requests: SearchRequest[]): Promise<SearchAnswer[]> {
  const answers: SearchAnswer[] = [];
  for (const request of requests) answers.push(await answerQuery(request, index));
  return answers;
}
