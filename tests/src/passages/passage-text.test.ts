import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passageAddress, quoteText } from '../../../src/passages/passage-text.ts';

const link = 'https://answers.example/questions/acid-transaction/';

test('a text fragment has the words alone, a range, or a prefix and a suffix', () => {
  assert.equal(passageAddress(link, { textStart: 'all or nothing' }), `${link}#:~:text=all%20or%20nothing`);
  assert.equal(passageAddress(link, { textStart: 'a', textEnd: 'b' }), `${link}#:~:text=a,b`);
  assert.equal(
    passageAddress(link, { prefix: 'before', textStart: 'a', textEnd: 'b', suffix: 'after' }),
    `${link}#:~:text=before-,a,b,-after`,
  );
});

test('characters with a meaning in a fragment are percent-encoded', () => {
  assert.equal(passageAddress(link, { textStart: 'read-only, a&b' }), `${link}#:~:text=read%2Donly%2C%20a%26b`);
});

test('characters that end a link in a message or in Markdown are percent-encoded', () => {
  const [, words = ''] = passageAddress(link, { textStart: `f(x) isn't *it*_a~b!.` }).split('text=');
  assert.match(words, /^[\w%]+$/);
  assert.doesNotMatch(words, /_/);
  assert.equal(decodeURIComponent(words), `f(x) isn't *it*_a~b!.`);
});

test('a quotation has the words, the title and the address', () => {
  const quote = quoteText(['All or nothing.', 'It persists.'], 'What is ACID?', 'https://answers.example/q/12/');
  assert.equal(quote, '“All or nothing.\n\nIt persists.”\nWhat is ACID?\nhttps://answers.example/q/12/');
});
