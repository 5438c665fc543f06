import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Sources } from '../../scripts/content/types.ts';

const command = join(import.meta.dirname, '../../scripts/content.ts');
const cache = join(tmpdir(), 'content-compile-cache');
const problemLine = /^(?:seed\.txt|[a-z]+\.yaml):[1-9]\d*: \S/;
const allowedFile = /^(?:seed\.txt|(?:outline|addresses)\.yaml|questions(?:\/[a-z0-9-]+(?:\/[a-z0-9-]+\.mdx)?)?)$/;

/**
 * Runs `npm run content` on a real folder. Returns whether it wrote pages or found problems. Throws
 * if it crashed or changed a file that it must not change.
 */
export function checkFolder(sources: Sources): 'pages' | 'problems' {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    return checkRun(root, sources);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function checkRun(root: string, { seed, texts, pages }: Sources): 'pages' | 'problems' {
  const content = join(root, 'a/b/content');
  const files = new Map<string, string | Uint8Array>([['seed.txt', seed], ...texts]);
  for (const [name, page] of pages) files.set(`questions/${name}`, page);
  for (const [name, text] of files) write(join(content, name), text);
  write(join(root, 'a/questions/cache.mdx'), 'not ours');
  const before = treeOf(root, content);
  const env = { ...process.env, CONTENT_DIR: content, NODE_COMPILE_CACHE: cache };
  const { status, stderr } = spawnSync(process.execPath, [command], { env, encoding: 'utf8' });
  assert.deepEqual(treeOf(root, content), before, 'a file outside the content folder was changed');
  const lines = stderr.replaceAll(`${content}/`, '').trimEnd().split('\n');
  if (status === 0) {
    const unexpected = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !allowedFile.test(name),
    );
    assert.deepEqual(
      unexpected.filter((name) => !files.has(name)),
      [],
    );
    assert.equal(stderr, '');
    return 'pages';
  }
  assert.equal(status, 1, stderr);
  assert.match(lines.at(-1) ?? '', /^\d+ problems?; nothing was written\.$/, stderr);
  for (const line of lines.slice(0, -1)) assert.match(line, problemLine);
  for (const [name, text] of files) assert.deepEqual(readFileSync(join(content, name)), Buffer.from(text), name);
  return 'problems';
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The text of every file under `root` by path, without the files in one folder. */
function treeOf(root: string, excluded: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(`${excluded}/`));
  return new Map(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}
