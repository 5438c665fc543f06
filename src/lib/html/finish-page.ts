import { securityPolicy } from './security-policy.ts';

/**
 * Comments, styles and scripts with what stands in them, and tags with their attributes. In text "<" is escaped, in attributes it is
 * not: only by walking from tag to tag is what looks like one inside an attribute passed over.
 */
const piece = /<!--[\s\S]*?-->|<(style|script)\b((?:"[^"]*"|[^">])*)>([\s\S]*?)<\/\1>|<(?:"[^"]*"|[^">])*>/g;
/** What is put into other pages keeps the long names, which mean the same on all of them. */
const partTag = /^<html(?:"[^"]*"|[^">])*\sdata-part/;
/** A block of data does not run, and a file is allowed by its address. */
const noInlineScript = /\bsrc=|type="application\//;
const charset = '<meta charset="utf-8">';
const headEnd = '</head>';

/**
 * A page as Astro wrote it, made ready to be sent: the names by which styles know their elements shortened, its styles in one element,
 * so that one hash allows them, and its security policy before anything that it governs. `hashOf` gives `sha256-…` of a text.
 * Throws where the page has no `<meta charset="utf-8">`.
 */
export function finishPage(page: string, hashOf: (text: string) => string): string {
  const { styles, scripts, tags } = survey(page);
  if (!tags.has(charset)) throw new Error(`Expected ${charset} in the head of the page.`);
  const css = styles.join('');
  const isPart = [...tags].some((tag) => partTag.test(tag));
  // In a template a style is not applied to the page that holds it, and no policy asks for its hash.
  const scopes = isPart ? { css, inTag: (tag: string) => tag } : shortenScopes(css);
  const hashes = { scripts: scripts.map(hashOf), styles: isPart || css === '' ? [] : [hashOf(scopes.css)] };
  const style = css === '' ? '' : `<style>${scopes.css}</style>`;
  const added = new Map([
    [charset, `${charset}<meta http-equiv="content-security-policy" content="${securityPolicy(hashes)}">`],
    [headEnd, `${isPart ? `<template>${style}</template>` : style}${headEnd}`],
  ]);
  return page.replace(piece, (tag, name) => {
    if (name === 'style') return '';
    const changed = added.get(tag);
    added.delete(tag);
    return changed ?? (name === 'script' ? tag : scopes.inTag(tag));
  });
}

interface Survey {
  /** What stands in each `<style>`. */
  styles: string[];
  /** What stands in each `<script>` that runs it. */
  scripts: string[];
  tags: Set<string>;
}

function survey(page: string): Survey {
  const found: Survey = { styles: [], scripts: [], tags: new Set() };
  for (const [tag, name, attributes = '', text = ''] of page.matchAll(piece)) {
    if (name === 'style') found.styles.push(text);
    else if (name !== 'script') found.tags.add(tag);
    else if (!noInlineScript.test(attributes)) found.scripts.push(text);
  }
  return found;
}

/** The attribute of a scope, or the value of another one, which may speak of anything. */
const attribute = /\sdata-astro-cid-([a-z0-9]{8})(?:="[^"]*")?|"[^"]*"/g;
const selector = /\[data-astro-cid-([a-z0-9]{8})\]/g;

/** Styles with the short names of their scopes, and the function that puts these names into a tag. */
type ShortScopes = { css: string; inTag: (tag: string) => string };

/** The attributes that tie elements to the styles of their components, under names as short as can be; those that no style asks for are left out. */
function shortenScopes(css: string): ShortScopes {
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
