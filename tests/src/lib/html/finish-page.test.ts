import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finishPage } from '../../../../src/lib/html/finish-page.ts';

const hashOf = (text: string): string => `sha256-${text.length}`;
const page = (head: string, body = '', html = '<html lang="en">'): string =>
  `<!DOCTYPE html>${html}<head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const policyOf = (html: string): string => /content="(default-src[^"]*)"/.exec(html)?.[1] ?? '';

test('the policy stands before all scripts and styles and has a hash of each', () => {
  const finished = finishPage(page('<style>a{}</style><script>run()</script><style>bb{}</style>'), hashOf);
  assert.match(finished, /^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv=/);
  assert.match(policyOf(finished), /script-src 'self' 'sha256-5';style-src 'sha256-3' 'sha256-4';/);
  assert.doesNotMatch(policyOf(finished), /unsafe-inline|'unsafe-eval'|\*/);
});

test('equal styles become one', () => {
  const finished = finishPage(page('<style>a{}</style>', '<style>a{}</style><style>bb{}</style>'), hashOf);
  assert.equal(finished.match(/<style>a\{\}/g)?.length, 1);
  assert.match(policyOf(finished), /style-src 'sha256-3' 'sha256-4';/);
});

test('a page without the charset at the start of its head is an error', () => {
  const other = '<!DOCTYPE html><html lang="en"><head><title>T</title><meta charset="utf-8"></head></html>';
  assert.throws(() => finishPage(other, hashOf), /charset/);
});

test('data blocks and script files need no hash', () => {
  const finished = finishPage(
    page('<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>'),
    hashOf,
  );
  assert.match(policyOf(finished), /script-src 'self';/);
});

test('scope attributes are shortened in tags and styles, and removed if no style uses them', () => {
  const css = '<style>p[data-astro-cid-aaaaaaaa]{}</style>';
  const body =
    '<p title="a > b data-astro-cid-aaaaaaaa" data-astro-cid-aaaaaaaa>Type data-astro-cid-aaaaaaaa</p><x-y data-astro-cid-bbbbbbbb="true"></x-y>';
  assert.match(
    finishPage(page(css, body), hashOf),
    /<style>p\[data-0\]\{\}<\/style>.*<p title="a > b data-astro-cid-aaaaaaaa" data-0>Type data-astro-cid-aaaaaaaa<\/p><x-y><\/x-y>/,
  );
});

test('a fragment keeps its scope attributes, and its styles are inert', () => {
  const css = '<style>p[data-astro-cid-aaaaaaaa]{}</style>';
  const finished = finishPage(page(css, '<p data-astro-cid-aaaaaaaa></p>', '<html data-part>'), hashOf);
  assert.match(finished, /<template><style>p\[data-astro-cid-aaaaaaaa\]\{\}<\/style>.*<p data-astro-cid-aaaaaaaa>/);
  assert.match(policyOf(finished), /^default-src 'none'$/);
});

test('markup in an attribute is not treated as a style, a script or a head', () => {
  const hostile = '</head><html data-part><style>*{}</style><script>run()</script><meta charset=utf-8>';
  const head = `<meta name="description" content="${hostile}"><style>a{}</style>`;
  const finished = finishPage(page(head, `<p title="${hostile}">x</p>`), hashOf);
  assert.ok(finished.includes(`content="${hostile}"`));
  assert.ok(finished.includes(`<style>a{}</style></head><body><p title="${hostile}">`));
  assert.match(policyOf(finished), /script-src 'self';style-src 'sha256-3';/);
});
