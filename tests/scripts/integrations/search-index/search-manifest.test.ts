import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeGuide } from '../../../../scripts/integrations/search-index/search-manifest.ts';
import { rarity, readVocabulary } from '../../../../src/search/engine/vocabulary.ts';
import type { NamedPage } from '../../../../src/search/search-types.ts';

const question = (id: number, title: string, aliases: string[]): NamedPage => ({
  id,
  slug: title.toLowerCase(),
  topic: 'apis',
  title,
  text: `${title} is for servers.`,
  aliases,
});

const questions = [
  question(1, 'Webhooks', ['left over callbacks', 'zapier']),
  question(2, 'Sharding', ['split customers']),
].map((question, index) => ({ page: `en_${index}`, question }));

const guide = makeGuide({
  topics: [{ id: 'apis', title: 'APIs' }],
  synonyms: [['call', 'talk to']],
  questions,
  english: ['left', 'right', 'weather'],
});
const vocabulary = readVocabulary(guide);

test('what is packed is read again', () => {
  assert.equal(vocabulary.questions, 2);
  assert.ok(['webhooks', 'servers', 'callbacks', 'split'].every((word) => vocabulary.frequency.has(word)));
  assert.deepEqual(
    vocabulary.aliases.get('zapier')?.map(({ page, words }) => [page, words]),
    [['en_0', ['zapier']]],
  );
  assert.deepEqual(vocabulary.written.words, ['servers', 'sharding', 'webhooks']);
  assert.equal(vocabulary.isCommon('weather'), true);
});

test('a common English word tells less than a rare one where only other names have them', () => {
  const many = readVocabulary({ ...guide, questions: 100 });
  assert.ok(rarity(many, 'left') < rarity(many, 'callbacks'));
  assert.equal(rarity(many, 'callbacks'), rarity(many, 'customers'));
});
