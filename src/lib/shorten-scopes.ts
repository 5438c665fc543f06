/** The attribute of a scope, or the value of another one, which may speak of anything. */
const attribute = /\sdata-astro-cid-([a-z0-9]{8})(?:="[^"]*")?|"[^"]*"/g;
const selector = /\[data-astro-cid-([a-z0-9]{8})\]/g;

/** Styles with the short names of their scopes, and the function that puts these names into a tag. */
export type ShortScopes = { css: string; inTag: (tag: string) => string };

/** The attributes that tie elements to the styles of their components, under names as short as can be; those that no style asks for are left out. */
export function shortenScopes(css: string): ShortScopes {
  const scopes = [...new Set(Array.from(css.matchAll(selector), ([, scope]) => scope))];
  const names = new Map(scopes.map((scope, index) => [scope, `data-${index.toString(36)}`]));
  const short = (found: string, scope?: string): string => {
    if (scope === undefined) return found;
    return names.has(scope) ? ` ${names.get(scope)}` : '';
  };
  return {
    css: css.replace(selector, (_, scope: string) => `[${names.get(scope)}]`),
    inTag: (tag) => tag.replace(attribute, short),
  };
}
