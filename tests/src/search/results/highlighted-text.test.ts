import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortenLead } from '../../../../src/search/results/highlighted-text.ts';

const redis = { text: 'Redis', marked: true };
const tail = { text: ' keeps it.', marked: false };

test('a long lead before the first match is shortened at a word', () => {
  const long = { text: 'A session that must survive the server is best kept in ', marked: false };
  assert.deepEqual(shortenLead([long, redis, tail], 20), [{ text: '… is best kept in ', marked: false }, redis, tail]);
});

test('a lead that begins with an ellipsis is shortened too', () => {
  const inside = { text: 'in which a session is best kept in ', marked: false };
  assert.deepEqual(shortenLead([{ text: '… ', marked: false }, inside, redis], 20), [
    { text: '… is best kept in ', marked: false },
    redis,
  ]);
});

test('a snippet stays if its lead is short, it begins with a match, or it has no match', () => {
  for (const snippet of [
    [{ text: 'Use ', marked: false }, redis],
    [redis, tail],
    [{ text: 'x'.repeat(99), marked: false }],
    [
      { text: 'x'.repeat(99), marked: false },
      { text: ' …', marked: false },
    ],
    [],
  ])
    assert.deepEqual(shortenLead(snippet, 20), snippet);
});
