import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright';
import type { SearchAnswer, SearchRequest } from '../../src/search/search-types.ts';

/** Asks the search of a built site, in an open page of it. */
export function askSite(page: Page, dir: string, requests: SearchRequest[]): Promise<SearchAnswer[]> {
  const [client] = globSync(`${dir}/_astro/search-engine.*.js`);
  if (!client) throw new Error(`There is no search-engine in ${dir}/_astro: build the site first.`);
  return page.evaluate(askAll, { file: basename(client), requests });
}

/** Runs in the browser. */
async function askAll({ file, requests }: { file: string; requests: SearchRequest[] }): Promise<SearchAnswer[]> {
  const base = document.documentElement.dataset.base ?? '/';
  const { search } = (await import(`${base}_astro/${file}`)) as {
    search: (request: SearchRequest) => Promise<SearchAnswer>;
  };
  const answers: SearchAnswer[] = [];
  for (const request of requests) answers.push(await search(request));
  return answers;
}
