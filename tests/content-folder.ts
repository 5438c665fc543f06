import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** Compiled code, kept between the many runs of the command. */
const cache = join(tmpdir(), 'content-compile-cache');
const command = join(import.meta.dirname, '../scripts/content.ts');

export type TestFolder = {
  path: string;
  write: (name: string, text: string | Uint8Array) => void;
  read: (name: string) => string;
  pages: () => string[];
  /** Run the command on the folder. File paths in its messages are relative to the folder. */
  build: (...args: string[]) => { status: number | null; stdout: string; stderr: string };
};

/** A content folder of these files that lives as long as the test. */
export function contentFolder(test: TestContext, files: Record<string, string | Uint8Array>): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'content-'));
  test.after(() => rmSync(path, { recursive: true }));
  const write: TestFolder['write'] = (name, text) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    path,
    write,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    pages: () =>
      readdirSync(join(path, 'questions'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.mdx'))
        .sort(),
    build: (...args) => {
      const run = spawnSync(process.execPath, [command, ...args], {
        env: { ...process.env, CONTENT_DIR: path, NODE_COMPILE_CACHE: cache },
        encoding: 'utf8',
      });
      const named = (text: string): string => text.replaceAll(`${path}/`, '');
      return { status: run.status, stdout: named(run.stdout), stderr: named(run.stderr) };
    },
  };
}
