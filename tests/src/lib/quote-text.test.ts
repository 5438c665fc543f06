import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteText } from '../../../src/lib/quote-text.ts';

test('a quotation has the words, the title and the address', () => {
  const quote = quoteText(['All or nothing.', 'It persists.'], 'What is ACID?', 'https://answers.example/q/12/');
  assert.equal(quote, '“All or nothing.\n\nIt persists.”\nWhat is ACID?\nhttps://answers.example/q/12/');
});
