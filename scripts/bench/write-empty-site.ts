import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { speculationRules } from '../../src/lib/speculation-rules.ts';

/** Write two pages with nothing but a link to each other, rendered ahead as those of the site are: what moving on takes at least. */
export function writeEmptySite(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
  for (const [name, other] of [
    ['one', 'two'],
    ['two', 'one'],
  ] as const) {
    mkdirSync(join(dir, name), { recursive: true });
    writeFileSync(join(dir, name, 'index.html'), page(other));
  }
}

const page = (other: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Empty</title><script type="speculationrules">${JSON.stringify(speculationRules('/'))}</script><p><a href="/${other}/">${other}</a>`;
