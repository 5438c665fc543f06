import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildManifest } from '../../../../scripts/integrations/search-index/search-manifest.ts';
import { decodeVocabulary, hasWord, idf } from '../../../../src/search/engine/vocabulary.ts';
import type { RecordWithAliases } from '../../../../src/search/search-types.ts';

const question = (id: number, title: string, aliases: string[]): RecordWithAliases => ({
  id,
  slug: title.toLowerCase(),
  topic: 'apis',
  title,
  text: `${title} is for servers.`,
  aliases,
  neighbours: 0,
});

const questions = [
  question(1, 'Webhooks', ['left over callbacks', 'zapier']),
  question(2, 'Sharding', ['split customers']),
].map((question, index) => ({ page: `id${index}`, question }));

const manifest = buildManifest({
  topics: [{ id: 'apis', title: 'APIs' }],
  synonyms: [['call', 'talk to']],
  codeForms: [],
  questions,
  english: ['left', 'right', 'weather'],
});
const vocabulary = decodeVocabulary(manifest);

test('decodeVocabulary reads the vocabulary from the manifest', () => {
  assert.equal(vocabulary.questions, 2);
  assert.ok(['webhooks', 'servers', 'callbacks', 'split'].every((word) => hasWord(vocabulary, word)));
  assert.deepEqual(
    vocabulary.aliasesWith('zapier').map(({ page, words }) => [page, words]),
    [['id0', ['zapier']]],
  );
  assert.deepEqual(
    vocabulary.words.filter((_, position) => vocabulary.isWritten(position)),
    ['servers', 'sharding', 'webhooks'],
  );
  assert.equal(vocabulary.isCommon('weather'), true);
});

test('a common English word has a lower IDF if only aliases contain it', () => {
  const many = decodeVocabulary({ ...manifest, topicOf: Array.from({ length: 100 }, () => 0) });
  assert.ok(idf(many, 'left') < idf(many, 'callbacks'));
  assert.equal(idf(many, 'callbacks'), idf(many, 'customers'));
});
