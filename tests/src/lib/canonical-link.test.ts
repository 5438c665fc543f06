import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalLink } from '../../../src/lib/canonical-link.ts';

const site = 'https://answers.example/docs/';

test('a shared link has the configured origin, whatever host showed the page', () => {
  assert.equal(canonicalLink('http://localhost:8080/docs/q/12/', site), 'https://answers.example/docs/q/12/');
});

test('a shared link has no query, no highlight and no fragment', () => {
  const seen = '/docs/questions/acid-transaction/?q=acid&highlight=acid#:~:text=atomic';
  assert.equal(canonicalLink(seen, site), 'https://answers.example/docs/questions/acid-transaction/');
});
