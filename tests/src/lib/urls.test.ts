import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalLink, fragmentId, reportUrl } from '../../../src/lib/urls.ts';

const site = 'https://answers.example/docs/';

test('a shared link has the configured origin on any host', () => {
  assert.equal(canonicalLink('http://localhost:8080/docs/q/12/', site), 'https://answers.example/docs/q/12/');
});

test('a shared link has no query, no highlight and no fragment', () => {
  const seen = '/docs/questions/acid-transaction/?q=acid&highlight=acid#:~:text=atomic';
  assert.equal(canonicalLink(seen, site), 'https://answers.example/docs/questions/acid-transaction/');
});

test('the id that a fragment names', () => {
  assert.equal(fragmentId('#acid-transaction'), 'acid-transaction');
  assert.equal(fragmentId('#caf%C3%A9'), 'café');
  assert.equal(fragmentId(''), '');
});

test('a text fragment is no part of the id', () => {
  assert.equal(fragmentId('#acid-transaction:~:text=all,nothing'), 'acid-transaction');
  assert.equal(fragmentId('#:~:text=all'), '');
});

test('broken percent codes stay as they are', () => {
  assert.equal(fragmentId('#100%'), '100%');
});

test('a reader reports a mistake as an issue of the repository', () => {
  const question = { title: 'What is C++ & co?', short: 'https://a.example/q/7/' };
  assert.equal(
    reportUrl('https://github.com/a/b', question),
    'https://github.com/a/b/issues/new?title=Mistake%3A+What+is+C%2B%2B+%26+co%3F&body=https%3A%2F%2Fa.example%2Fq%2F7%2F',
  );
  assert.match(
    reportUrl('https://gitlab.com/a/b/', question),
    /^https:\/\/gitlab\.com\/a\/b\/-\/issues\/new\?issue%5Btitle%5D=/,
  );
});
