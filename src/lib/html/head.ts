import type { Source } from '../../model/notes.ts';
import { truncateAtWord } from '../text/strings.ts';

/** In characters. Search engines cut a longer description in the middle of a word. */
const MAX_DESCRIPTION_LENGTH = 155;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The first sentences of a text on one line, as many as fit into `limit` UTF-16 units. If
 * they fill less than half of it, the next one follows, truncated at a word.
 */
export function firstSentences(text: string, limit = MAX_DESCRIPTION_LENGTH): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const ends = Array.from(sentences.segment(line), ({ index, segment }) => index + segment.trimEnd().length);
  const end = ends.findLast((position) => position <= limit) ?? 0;
  return end < limit / 2 ? truncateAtWord(line, limit) : line.slice(0, end);
}

/** A record in the schema.org vocabulary. */
export type StructuredRecord = { '@type': string; [property: string]: unknown };

/** A page and its absolute URL. */
type PageLink = { name: string; url: string };

/**
 * The breadcrumbs of a page. The last item is the page itself. It has no URL, as search engines
 * advise.
 */
export function breadcrumbList(trail: readonly PageLink[], name: string): StructuredRecord {
  const items = [...trail.map(({ name, url }) => ({ name, item: url })), { name }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
  };
}

/** The site and its search. `searchUrl` is a URL to which the query is appended. */
export function webSiteRecord({
  name,
  url,
  description,
  language,
  searchUrl,
}: PageLink & { description: string; language: string; searchUrl: string }): StructuredRecord {
  const potentialAction = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${searchUrl}{search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return { '@type': 'WebSite', name, url, description, inLanguage: language, potentialAction };
}

/**
 * A question page with its answer. It is a `WebPage`, because visitors can answer on a `QAPage` and
 * a `FAQPage` lists several questions. Every page may have a `mainEntity`
 * (https://schema.org/mainEntity).
 */
export function questionRecord({
  name,
  url,
  answer,
  language,
  sources,
}: PageLink & { answer: string; language: string; sources: readonly Source[] }): StructuredRecord {
  const acceptedAnswer = { '@type': 'Answer', text: answer };
  return {
    '@type': 'WebPage',
    url,
    inLanguage: language,
    ...(sources.length > 0 ? { citation: sources.map(({ url }) => url) } : {}),
    mainEntity: { '@type': 'Question', name, answerCount: 1, acceptedAnswer },
  };
}

/**
 * The speculation rules (WICG): a browser may prerender links to pages when the pointer is on them.
 * Files, redirects and the search page are excluded: a prerendered search page would search.
 * `base` is the base path with slashes at both ends.
 */
export const speculationRules = (base: string) => ({
  prerender: [
    {
      where: {
        and: [
          { href_matches: `${base}*` },
          { not: { href_matches: [`${base}*.*`, `${base}q/*`, `${base}search/*`] } },
          { not: { selector_matches: '[download], [target=_blank]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});

/** Serialises JSON for a `<script>` element. Escapes "<", so no text can end the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
