import { dirname, resolve } from 'node:path';
import { absentSeed } from './content/absent-seed.ts';
import { applyWrites } from './content/apply-writes.ts';
import { buildContent } from './content/build-content.ts';
import { contentFolder } from './content/content-folder.ts';
import { planWrites } from './content/plan-writes.ts';
import type { Problem } from './content/problem.ts';
import { readSources } from './content/read-sources.ts';
import { recoverPages } from './content/recover-pages.ts';

const root = dirname(import.meta.dirname);
const isCheck = process.argv.includes('--check');
const { CONTENT_DIR } = process.env;
const folder = contentFolder(resolve(root, CONTENT_DIR || 'content'), root);

const absent = absentSeed(folder);
if (absent.length > 0) stop(absent);
if (!isCheck) recoverPages(folder);
const sources = readSources(folder);
const content = buildContent(sources, folder.fileOf);
if (content.problems.length > 0) stop(content.problems);
const texts = [...content.texts.keys()].filter((name) => content.texts.get(name) !== sources.texts.get(name));
const writes = { ...planWrites(content.pages, sources.pages), texts };
const foreign = writes.deleted
  .filter((path) => !path.endsWith('.mdx'))
  .map((path) => `${folder.fileOf(`questions/${path}`)} is not a page`);
for (const note of [...content.notes, ...foreign]) console.log(note);
if (isCheck) report();
else applyWrites(folder, content, writes);
console.log(`${count(content.pages.size, 'question')}, ${count(content.topics, 'topic')}, 0 problems`);

function report(): void {
  const pages = (paths: readonly string[]): string[] => paths.map((path) => folder.fileOf(`questions/${path}`));
  for (const path of [...texts.map(folder.fileOf), ...pages(writes.changed)]) console.log(`${path} would change`);
  for (const path of pages(writes.deleted)) console.log(`${path} would be deleted`);
  if (texts.length + writes.changed.length + writes.deleted.length > 0) process.exitCode = 1;
}

function stop(problems: readonly Problem[]): never {
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
  console.error(`${count(problems.length, 'problem')}; nothing was written.`);
  process.exit(1);
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}
