import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KnownAddress, pathWords, similarAddresses } from '../../../../src/lib/text/similar-addresses.ts';

const known: KnownAddress[] = [
  question(12, 'acid-transaction', 'What is an ACID transaction?'),
  question(60, 'idempotency-key', 'What is idempotency key and how is it used in REST APIs?'),
  question(41, 'deadlock', 'What is deadlock and how can you prevent it?'),
  question(64, 'database-deadlock', 'What is database deadlock detection and resolution?'),
  question(20, 'load-balancing', 'What is load balancing?', 'balancers'),
  question(22, 'n-plus-one-query', 'What is the N+1 query problem?'),
  question(30, 'http-1-vs-http-2', 'What is the difference between HTTP/1.1 and HTTP/2?'),
  question(44, 'container-vs-virtual-machine', 'What is the difference between a container and a virtual machine?'),
  question(99, 'why-hire-you', 'Why should we hire you?'),
  { address: '/topics/databases/', title: 'Databases', names: ['databases'] },
];

function question(id: number, slug: string, title: string, ...former: string[]): KnownAddress {
  return { id, address: `/questions/${slug}/`, title, names: [slug, ...former] };
}

function nearest(path: string): string[] {
  return similarAddresses(pathWords(path, '/'), known).map(({ address }) => address.split('/')[2] ?? '');
}

const first: Record<string, string> = {
  'a plural': '/questions/acid-transactions/',
  'another folder': '/answers/acid-transaction/',
  'a cut end': '/questions/acid-transact',
  'words run together': '/acidtransaction',
  'humps and an ending': '/questions/AcidTransaction.html',
  'the title': '/questions/what-is-an-acid-transaction/',
  'a typing error': '/questions/acid-trasnaction/',
  'its number': '/questions/12/',
  'its number, shortly': '/q/12',
};
for (const [what, path] of Object.entries(first)) {
  test(`${what} finds the question: ${path}`, () => assert.equal(nearest(path)[0], 'acid-transaction'));
}

test('the nearest is named first, with what is like it', () => {
  assert.deepEqual(nearest('/question/idempotency-keys'), ['idempotency-key']);
  assert.deepEqual(nearest('/questions/deadlok/'), ['deadlock', 'database-deadlock']);
  assert.equal(nearest('/topics/database/')[0], 'databases');
});

test('another form of a word, a former slug and words that nobody knows are no obstacle', () => {
  assert.equal(nearest('/questions/load-balancer/')[0], 'load-balancing');
  assert.equal(nearest('/balancers/')[0], 'load-balancing');
  assert.equal(nearest('/blog/posts/deadlock')[0], 'deadlock');
  assert.equal(nearest('/questions/n+1/')[0], 'n-plus-one-query');
});

test('nothing is named where nothing is near', () => {
  for (const path of ['/wp-admin/', '/xyz', '/q/999/', '/favicon.png', '/questions/', '/404.html', '/%E0%A4%A/'])
    assert.deepEqual(nearest(path), [], path);
});

test('a word with a low spelling similarity is not corrected', () => {
  for (const path of ['/nothing-here/', '/contact/']) assert.deepEqual(nearest(path), [], path);
});

test('the words of a path are what its reader looked for', () => {
  assert.deepEqual(pathWords('/docs/questions/What%20is-ACID_2.html', '/docs/'), ['what', 'is', 'acid', '2']);
  assert.deepEqual(pathWords('/questions/index.html', '/'), []);
  assert.deepEqual(pathWords('/questions/database-indexes/', '/'), ['database', 'indexes']);
  assert.deepEqual(pathWords('/topics/questions/', '/'), ['questions']);
});
