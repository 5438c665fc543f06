import { packNames } from '../../../../src/lib/search/packed-names.ts';
import { packList } from '../../../../src/lib/search/packed-words.ts';
import type { SearchGuide } from '../../../../src/lib/search/search-guide.ts';
import { readVocabulary } from '../../../../src/lib/search/vocabulary.ts';
import { packWords } from '../../../../src/lib/search/word-filter.ts';

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
