/** A record in the schema.org vocabulary. */
export type StructuredRecord = { '@type': string; [property: string]: unknown };

/** A page and its absolute URL. */
type PageLink = { name: string; url: string };

/**
 * The breadcrumbs of a page. The page itself is the last item; search engines advise to give it no
 * URL.
 */
export function breadcrumbList(trail: readonly PageLink[], name: string): StructuredRecord {
  const places = [...trail.map(({ name, url }) => ({ name, item: url })), { name }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map((place, index) => ({ '@type': 'ListItem', position: index + 1, ...place })),
  };
}

/** The site and its search. `searchUrl` ends where the query follows. */
export function webSiteRecord({
  name,
  url,
  description,
  searchUrl,
}: PageLink & { description: string; searchUrl: string }): StructuredRecord {
  const potentialAction = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${searchUrl}{search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return { '@type': 'WebSite', name, url, description, inLanguage: 'en', potentialAction };
}

/**
 * A page about a question with one editorial answer. `QAPage` would mean that visitors can answer,
 * and `FAQPage` is a list of questions. `mainEntity` is allowed on any page
 * (https://schema.org/mainEntity).
 */
export function questionRecord({ name, url, answer }: PageLink & { answer: string }): StructuredRecord {
  const acceptedAnswer = { '@type': 'Answer', text: answer };
  return {
    '@type': 'WebPage',
    url,
    inLanguage: 'en',
    mainEntity: { '@type': 'Question', name, answerCount: 1, acceptedAnswer },
  };
}

/**
 * The links that a browser may prerender on hover (WICG speculation rules): pages, but no files, no
 * redirects and not the search, which would run at once. `base` is the base path with slashes at
 * both ends.
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

/** JSON inside a `<script>` element. Escapes "<", so that no text can end the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
