import { packList, packNames, packWords } from '../../../../src/search/engine/compact-lists.ts';
import { readVocabulary } from '../../../../src/search/engine/vocabulary.ts';
import type { SearchGuide } from '../../../../src/search/search-types.ts';

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

/** A guide to ten imagined questions. */
export const guide: SearchGuide = {
  questions: 10,
  words: packList(list),
  spread: list.map((word) => (words.includes(word) ? '0' : '-')).join(''),
  inOne: true,
  complete: true,
  common: packWords(['reach', 'weather']),
  topics: [],
  synonyms: 'twice,double,several times|login,authentication',
  aliases: packNames(
    [
      { page: 'one', names: names.one },
      { page: 'two', names: names.two },
    ],
    list,
  ),
};

export const vocabulary = readVocabulary(guide);
