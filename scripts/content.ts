import { dirname, resolve } from 'node:path';
import { buildContent } from './content/build-content.ts';
import type { Problem } from './content/problem.ts';
import { absentSeed, contentFolder, readSources, textProblems, yamlNames } from './content/read/content-files.ts';
import { applyWrites, planWrites, recoverPages } from './content/write/write-content.ts';

const root = dirname(import.meta.dirname);
const usage = `Usage: npm run content [-- --check]

Makes the pages of content/questions from content/seed.txt and the YAML files beside it, and keeps outline.yaml and addresses.yaml.
  --check   write nothing; fail if a file would change
  --help    print this

CONTENT_DIR names another folder than content.`;
const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const unknown = args.filter((arg) => arg !== '--check' && arg !== '--help');
const { CONTENT_DIR } = process.env;
const folder = contentFolder(resolve(root, CONTENT_DIR || 'content'), root);

if (unknown.length > 0) refuse(unknown);
if (args.includes('--help')) help();
const absent = absentSeed(folder);
if (absent.length > 0) stop(absent);
const illegible = textProblems(folder, yamlNames);
if (illegible.length > 0) stop(illegible);
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
const stale = isCheck ? report() : 0;
if (!isCheck) applyWrites(folder, content, writes);
if (stale > 0) fail(`${count(stale, 'file')} would change. Run: npm run content`);
console.log(`${count(content.pages.size, 'question')}, ${count(content.topics, 'topic')}, 0 problems`);

/** Tell which files would change, and how many they are. */
function report(): number {
  const pages = (paths: readonly string[]): string[] => paths.map((path) => folder.fileOf(`questions/${path}`));
  for (const path of [...texts.map(folder.fileOf), ...pages(writes.changed)]) console.log(`${path} would change`);
  for (const path of pages(writes.deleted)) console.log(`${path} would be deleted`);
  return texts.length + writes.changed.length + writes.deleted.length;
}

function stop(problems: readonly Problem[]): never {
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
  fail(`${count(problems.length, 'problem')}; nothing was written.`);
}

function refuse(unknown: readonly string[]): never {
  fail(`expected --check, --help or nothing, and found ${unknown.join(' ')}. Nothing was written.\n\n${usage}`);
}

function help(): never {
  console.log(usage);
  process.exit(0);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}
