/** A record of the schema.org vocabulary. */
export type StructuredRecord = { '@type': string; [property: string]: unknown };

/** A page and its whole address. */
type Place = { name: string; url: string };

/** The way to a page. The page itself comes last and has its address from the page, as search engines advise. */
export function breadcrumbList(trail: readonly Place[], name: string): StructuredRecord {
  const places = [...trail.map(({ name, url }) => ({ name, item: url })), { name }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map((place, index) => ({ '@type': 'ListItem', position: index + 1, ...place })),
  };
}

/** The site, and how to search it; `searchUrl` ends where the words follow. */
export function webSite({
  name,
  url,
  description,
  searchUrl,
}: Place & { description: string; searchUrl: string }): StructuredRecord {
  const potentialAction = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${searchUrl}{search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return { '@type': 'WebSite', name, url, description, inLanguage: 'en', potentialAction };
}

/**
 * A page whose main entity is a question with its one, editorial answer. Not a `QAPage`, which says that visitors can answer, and
 * not a `FAQPage`, which is a list of questions: https://schema.org/mainEntity joins any page to what it is about.
 */
export function questionPage({ name, url, answer }: Place & { answer: string }): StructuredRecord {
  const acceptedAnswer = { '@type': 'Answer', text: answer };
  return {
    '@type': 'WebPage',
    url,
    inLanguage: 'en',
    mainEntity: { '@type': 'Question', name, answerCount: 1, acceptedAnswer },
  };
}

/**
 * Which links of a page the browser may open ahead, when a pointer rests on one or goes down (speculation rules, of the HTML standard's
 * neighbourhood: WICG nav-speculation). Pages only: no files, no redirects, and not the search, which would search ahead.
 * `base` is the base path of the site, between slashes.
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

/** JSON to stand between `<script>` and `</script>`: no text in it can end the element or begin a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
