import { securityPolicy } from './security-policy.ts';
import { type StyledPage, shortenScopes } from './shorten-scopes.ts';

/** In text and attributes "<" is escaped: these are elements, and what stands in them has no "</". */
const style = /<style[^>]*>([\s\S]*?)<\/style>/g;
const script = /<script([^>]*)>([\s\S]*?)<\/script>/g;
/** What is put into other pages keeps the long names, which mean the same on all of them. */
const isPart = /<html[^>]*\sdata-part/;
const charset = /<meta charset="utf-8">/;

/**
 * A page as Astro wrote it, made ready to be sent: the names by which styles know their elements shortened, its styles in one element,
 * so that one hash allows them, and its security policy before anything that it governs. `hashOf` gives `sha256-…` of a text.
 * Throws where the page has no `<meta charset="utf-8">`.
 */
export function finishPage(page: string, hashOf: (text: string) => string): string {
  if (!charset.test(page)) throw new Error('Expected <meta charset="utf-8"> in the head of the page.');
  const styled = { html: page.replace(style, ''), css: textsIn(page, style).join('') };
  return isPart.test(page) ? finished(partOf(styled), hashOf) : finished(shortenScopes(styled), hashOf);
}

/** In a template a style is not applied to the page that holds it, and no policy asks for its hash. */
const partOf = ({ html, css }: StyledPage): StyledPage => ({
  html: html.replace('</head>', () => `<template><style>${css}</style></template></head>`),
  css: '',
});

function finished({ html, css }: StyledPage, hashOf: (text: string) => string): string {
  const hashes = { scripts: inlineScripts(html).map(hashOf), styles: css === '' ? [] : [hashOf(css)] };
  const policy = `<meta http-equiv="content-security-policy" content="${securityPolicy(hashes)}">`;
  return html
    .replace(charset, (found) => found + policy)
    .replace('</head>', (end) => (css === '' ? end : `<style>${css}</style>${end}`));
}

const textsIn = (html: string, pattern: RegExp): string[] =>
  Array.from(html.matchAll(pattern), ([, text = '']) => text);

/** Scripts that run; a block of data is none. */
const inlineScripts = (html: string): string[] =>
  Array.from(html.matchAll(script)).flatMap(([, attributes = '', text = '']) =>
    /\bsrc=|type="application\//.test(attributes) ? [] : [text],
  );
