import { bloomFilter, frontCode, packAliases } from '../../../../src/search/engine/compact-lists.ts';
import { decodeVocabulary } from '../../../../src/search/engine/vocabulary.ts';
import { MANIFEST_FORMAT, type SearchManifest } from '../../../../src/search/search-types.ts';

const words = [
  'balancer',
  'cache',
  'cacheaside',
  'aside',
  'caching',
  'idempotency',
  'load',
  'nosql',
  'oauth',
  'process',
  'nexttick',
  'processnexttick',
  'scale',
  'sql',
  'websocket',
].sort();

const names = {
  one: [
    ['login', 'google'],
    ['sign', 'facebook'],
  ],
  two: [['pay', 'twice']],
};
const list = [...new Set([...words, ...Object.values(names).flat(2)])].sort();

/** A manifest to ten imagined questions. */
export const manifest: SearchManifest = {
  format: MANIFEST_FORMAT,
  pages: 'one two three',
  words: frontCode(list),
  spread: list.map((word) => (words.includes(word) ? '0' : '-')).join(''),
  inOne: true,
  complete: true,
  common: bloomFilter(['reach', 'weather']),
  topics: [],
  topicOf: Array.from({ length: 10 }, () => 0),
  codeForms: [{ form: '^eyJ', means: 'oauth' }],
  synonyms: 'twice,double,several times|login,authentication',
  aliases: packAliases(
    [
      { page: 0, names: names.one, neighbours: 1 },
      { page: 1, names: names.two, neighbours: 0 },
    ],
    list,
  ),
};

export const vocabulary = decodeVocabulary(manifest);
