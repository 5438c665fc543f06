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
