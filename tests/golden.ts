import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Compare with a golden file. `UPDATE=1` accepts what there is; where tests run unattended no golden file is made or changed. */
export function golden(path: string, actual: string): void {
  const { CI, UPDATE } = process.env;
  const mayWrite = UPDATE === '1' && !CI;
  if (mayWrite) writeFileSync(path, actual);
  assert.ok(existsSync(path), `${path} is missing. Run the tests with UPDATE=1 and read what they write.`);
  assert.equal(actual, readFileSync(path, 'utf8'));
}
