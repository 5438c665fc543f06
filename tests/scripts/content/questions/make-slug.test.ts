import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugMaker } from '../../../../scripts/content/questions/make-slug.ts';

const slugs = (...titles: string[]): string[] => {
  const makeSlug = slugMaker(new Set());
  return titles.map((title, index) => makeSlug(title, index + 1));
};

test('a title without Latin letters has the number of its question', () => {
  assert.deepEqual(slugs('什么是作用域？', 'ما هو الجمود؟'), ['question-1', 'question-2']);
});

test('Latin words tell titles apart before a number does', () => {
  assert.deepEqual(slugs('什么是 Redis？', 'Redis in 微服务', 'Redis 与 Memcached', '再说 Redis'), [
    'redis',
    'redis-in',
    'redis-memcached',
    'redis-2',
  ]);
  assert.deepEqual(slugs('What is a cache?', 'Why is a cache useful?'), ['cache', 'why-is-a-cache-useful']);
});

test('equal titles differ by a number', () => {
  assert.deepEqual(slugs('What is a cache?', 'What is a cache?', 'What is a cache?'), ['cache', 'cache-2', 'cache-3']);
});
