import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditFindings } from '../../../scripts/testing/audit-findings.ts';
import { dependencyProblems, isLicenceAllowed } from '../../../scripts/testing/dependency-problems.ts';

const good = { license: 'MIT', resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz', integrity: 'sha512-a' };

test('an exact version, an allowed licence and no install script are no problem', () => {
  const lockfile = { packages: { '': {}, 'node_modules/a': good } };
  assert.deepEqual(dependencyProblems({ dependencies: { a: '1.0.0' } }, lockfile), []);
});

test('all problems are reported at once', () => {
  const manifest = { dependencies: { a: '^1.0.0' }, devDependencies: { b: 'latest' }, allowScripts: { gone: true } };
  const packages = {
    'node_modules/@scope/a': { ...good, license: 'GPL-3.0' },
    'node_modules/@scope/a/node_modules/b': { ...good, resolved: 'git+ssh://git@example.com/b.git' },
    'node_modules/c': { license: 'MIT', resolved: good.resolved, hasInstallScript: true },
  };
  assert.deepEqual(dependencyProblems(manifest, { packages }), [
    'package.json: a is "^1.0.0"; name one version, as "1.2.3".',
    'package.json: b is "latest"; name one version, as "1.2.3".',
    'package-lock.json: @scope/a has GPL-3.0, which is not in scripts/dependencies/is-licence-allowed.ts.',
    'package-lock.json: b comes from "git+ssh://git@example.com/b.git", not from https://registry.npmjs.org/.',
    'package-lock.json: c has no checksum.',
    'package-lock.json: c runs a script when it is installed; allowScripts does not name it.',
    'package.json: allowScripts names gone, and no package of that name runs a script.',
  ]);
});

test('OR needs one allowed licence, and AND needs all to be allowed', () => {
  assert.equal(isLicenceAllowed('(MIT OR GPL-3.0)'), true);
  assert.equal(isLicenceAllowed('MIT AND GPL-3.0'), false);
  assert.equal(isLicenceAllowed('(MIT OR (ISC AND GPL-3.0))'), true);
  assert.equal(isLicenceAllowed('SEE LICENSE IN terms.txt'), false);
});

test('only high vulnerabilities count, and a failed audit has no result', () => {
  const vulnerabilities = { a: { severity: 'high', range: '<2' }, b: { severity: 'low', range: '*' } };
  assert.deepEqual(auditFindings(`npm warn old\n${JSON.stringify({ vulnerabilities }, null, 2)}`), ['a <2: high']);
  assert.deepEqual(auditFindings('{ "vulnerabilities": {} }'), []);
  assert.equal(auditFindings('{ "message": "405 Method Not Allowed" }'), undefined);
  assert.equal(auditFindings('npm error network'), undefined);
});
