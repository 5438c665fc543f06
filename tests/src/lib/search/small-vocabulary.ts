import { namePacker, packList } from '../../../../src/lib/search/packed-words.ts';
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
const list = [...words, ...Object.values(names).flat(2)].sort();
const pack = namePacker(list);

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
  aliases: { one: pack(names.one), two: pack(names.two) },
};

export const vocabulary = readVocabulary(guide);
