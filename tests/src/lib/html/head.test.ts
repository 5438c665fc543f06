import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  breadcrumbList,
  firstSentences,
  jsonForScript,
  questionRecord,
  webSiteRecord,
} from '../../../../src/lib/html/head.ts';
import { hostileText } from '../../../fuzz/hostile-text.ts';

test('as many whole sentences are taken as fit', () => {
  const text = 'Both are stores (e.g., in memory).\nRedis has types. Memcached has not.';
  assert.equal(firstSentences(text, 51), 'Both are stores (e.g., in memory). Redis has types.');
  assert.equal(firstSentences(text, 50), 'Both are stores (e.g., in memory).');
  assert.equal(firstSentences(text, 200), text.replace('\n', ' '));
});

test('a sentence is truncated if there is too much space without it', () => {
  assert.equal(firstSentences('One. Two three four five.', 14), 'One. Two…');
  assert.equal(firstSentences('one two three four. Five.', 14), 'one two three…');
  assert.equal(firstSentences('', 14), '');
});

test('breadcrumbs are numbered from 1 and end with the page, which has no URL', () => {
  const { itemListElement } = breadcrumbList([{ name: 'Topics', url: 'https://x.example/' }], 'Databases');
  assert.deepEqual(itemListElement, [
    { '@type': 'ListItem', position: 1, name: 'Topics', item: 'https://x.example/' },
    { '@type': 'ListItem', position: 2, name: 'Databases' },
  ]);
});

test('the record of the site describes its search', () => {
  const url = 'https://x.example/docs/';
  const { potentialAction } = webSiteRecord({
    language: 'en',
    name: 'X',
    url,
    description: 'Y',
    searchUrl: `${url}search/?q=`,
  });
  assert.deepEqual(potentialAction, {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: 'https://x.example/docs/search/?q={search_term_string}' },
    'query-input': 'required name=search_term_string',
  });
});

test('the record of a question has one question with one answer', () => {
  const page = questionRecord({
    language: 'en',
    name: 'Why?',
    url: 'https://x.example/questions/why/',
    answer: 'Because.',
    sources: [],
  });
  assert.deepEqual(page['mainEntity'], {
    '@type': 'Question',
    name: 'Why?',
    answerCount: 1,
    acceptedAnswer: { '@type': 'Answer', text: 'Because.' },
  });
});

test('JSON for a script element has no "<" and can be parsed', () => {
  for (const text of ['</script><b>', '<!-- <script>', '</SCRIPT >']) {
    assert.ok(!jsonForScript({ text }).includes('<'), text);
    assert.deepEqual(JSON.parse(jsonForScript({ text })), { text });
  }
  fc.assert(fc.property(hostileText, (text) => assert.equal(JSON.parse(jsonForScript(text)), text)));
});
