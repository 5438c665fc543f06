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

/** A guide to ten imagined questions. */
export const guide: SearchGuide = {
  questions: 10,
  words: words.join(' '),
  spread: '0'.repeat(words.length),
  complete: true,
  common: packWords(['reach', 'weather']),
  topics: [],
  synonyms: 'twice,double,several times|login,authentication',
  aliases: { one: 'login google|sign facebook', two: 'pay twice' },
};

export const vocabulary = readVocabulary(guide);
