import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nginxHttp } from '../../../src/lib/hosts/nginx.ts';
import { redirectsFile } from '../../../src/lib/hosts/underscore-files.ts';
import { redirects } from '../../../src/lib/redirects.ts';

const addresses = {
  published: 5,
  questions: [
    { id: 2, slug: 'sql' },
    { id: 1, slug: 'cache' },
    { id: 1, slug: 'caching' },
  ],
  topics: [{ id: 'data', to: 'storage' }, { id: 'storage', to: 'rooms' }, { id: 'rooms' }],
};
const questions = [
  { id: 2, slug: 'sql', title: 'What is SQL?' },
  { id: 1, slug: 'caching', title: 'What is a cache?' },
];
const topics = [{ id: 'rooms', title: 'Rooms' }];

test('former slugs, former topics and numbers redirect to the current page in one step', () => {
  assert.deepEqual(redirects(addresses, questions, topics), [
    { from: '/topics/', to: '/', title: 'Topics' },
    { from: '/questions/cache/', to: '/questions/caching/', title: 'What is a cache?' },
    { from: '/topics/data/', to: '/topics/rooms/', title: 'Rooms' },
    { from: '/topics/storage/', to: '/topics/rooms/', title: 'Rooms' },
    { from: '/q/1/', to: '/questions/caching/', title: 'What is a cache?' },
    { from: '/q/2/', to: '/questions/sql/', title: 'What is SQL?' },
  ]);
});

test('a topic that has its page again leads nowhere', () => {
  const back = redirects(addresses, [], [{ id: 'data', title: 'Data' }]);
  assert.deepEqual(
    back.map(({ from }) => from),
    ['/topics/'],
  );
});

test('hosts read the same in their own files', () => {
  const site = { base: '/docs/', redirects: [{ from: '/docs/q/1/', to: '/docs/questions/caching/' }] };
  assert.equal(redirectsFile(site), '/docs/q/1/ /docs/questions/caching/ 301\n');
  assert.match(
    nginxHttp(site),
    /^map \$uri \$redirect_target \{\n {2}\/docs\/q\/1\/ \/docs\/questions\/caching\/;\n\}$/m,
  );
});
