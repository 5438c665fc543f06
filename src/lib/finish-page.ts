import { securityPolicy } from './security-policy.ts';
import { type StyledPage, shortenScopes } from './shorten-scopes.ts';

/**
 * Comments, styles and scripts with what stands in them, and tags with their attributes. In text "<" is escaped, in attributes it is
 * not: only by walking from tag to tag is what looks like one inside an attribute passed over.
 */
const piece = /<!--[\s\S]*?-->|<(style|script)\b((?:"[^"]*"|[^">])*)>([\s\S]*?)<\/\1>|<(?:"[^"]*"|[^">])*>/g;
/** What is put into other pages keeps the long names, which mean the same on all of them. */
const isPart = /^[^>]*>?\s*<html[^>"]*(?:"[^"]*"[^>"]*)*\sdata-part/;
const charset = '<meta charset="utf-8">';
const headEnd = '</head>';

/**
 * A page as Astro wrote it, made ready to be sent: the names by which styles know their elements shortened, its styles in one element,
 * so that one hash allows them, and its security policy before anything that it governs. `hashOf` gives `sha256-…` of a text.
 * Throws where the page has no `<meta charset="utf-8">`.
 */
export function finishPage(page: string, hashOf: (text: string) => string): string {
  const pieces = Array.from(page.matchAll(piece));
  if (!pieces.some(([tag]) => tag === charset)) throw new Error(`Expected ${charset} in the head of the page.`);
  const css = pieces.filter(([, name]) => name === 'style').map(([, , , text = '']) => text);
  const html = page.replace(piece, (found, name) => (name === 'style' ? '' : found));
  const styled = { html, css: css.join('') };
  return isPart.test(page) ? finished(partOf(styled), hashOf) : finished(shortenScopes(styled), hashOf);
}

/** In a template a style is not applied to the page that holds it, and no policy asks for its hash. */
const partOf = ({ html, css }: StyledPage): StyledPage => ({
  html: replaceTag(html, headEnd, `<template><style>${css}</style></template>${headEnd}`),
  css: '',
});

function finished({ html, css }: StyledPage, hashOf: (text: string) => string): string {
  const hashes = { scripts: inlineScripts(html).map(hashOf), styles: css === '' ? [] : [hashOf(css)] };
  const policy = `<meta http-equiv="content-security-policy" content="${securityPolicy(hashes)}">`;
  const governed = replaceTag(html, charset, charset + policy);
  return css === '' ? governed : replaceTag(governed, headEnd, `<style>${css}</style>${headEnd}`);
}

/** Put something in the place of a tag where it first is one. */
function replaceTag(html: string, tag: string, by: string): string {
  const at = html.matchAll(piece).find(([found]) => found === tag)?.index;
  return at === undefined ? html : html.slice(0, at) + by + html.slice(at + tag.length);
}

/** Scripts that run; a block of data is none. */
const inlineScripts = (html: string): string[] =>
  Array.from(html.matchAll(piece)).flatMap(([, name, attributes = '', text = '']) =>
    name !== 'script' || /\bsrc=|type="application\//.test(attributes) ? [] : [text],
  );
