/** A tag with its attributes; Astro puts their values between double quotes. */
const tag = /<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*>/g;
/** Or the value of another attribute, which may speak of anything. */
const attribute = /\sdata-astro-cid-([a-z0-9]{8})(?:="[^"]*")?|"[^"]*"/g;
const selector = /\[data-astro-cid-([a-z0-9]{8})\]/g;

/** A page and its styles. */
export type StyledPage = { html: string; css: string };

/** The attributes that tie elements to the styles of their components, under names as short as can be; those that no style asks for are left out. */
export function shortenScopes({ html, css }: StyledPage): StyledPage {
  const scopes = [...new Set(Array.from(css.matchAll(selector), ([, scope]) => scope))];
  const names = new Map(scopes.map((scope, index) => [scope, `data-${index.toString(36)}`]));
  const short = (found: string, scope?: string): string => {
    if (scope === undefined) return found;
    return names.has(scope) ? ` ${names.get(scope)}` : '';
  };
  return {
    html: html.replace(tag, (found) => found.replace(attribute, short)),
    css: css.replace(selector, (_, scope: string) => `[${names.get(scope)}]`),
  };
}
