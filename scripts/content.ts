/** Generates `content/questions` from the seed and the data files: `npm run content`. */
import { dirname, resolve } from 'node:path';
import { pluralize } from '../src/lib/text/strings.ts';
import { generateContent } from './content/generate-content.ts';
import { formatProblem } from './content/problem.ts';

const usage = `Usage: npm run content [-- --check]

Generates the pages in content/questions from content/seed.txt and the YAML files beside it. Updates outline.yaml and addresses.yaml.
  --check   write nothing; fail if a file would change
  --help    print this

Set CONTENT_DIR to use another folder than content.`;

const args = process.argv.slice(2);
const unknown = args.filter((arg) => arg !== '--check' && arg !== '--help');
if (unknown.length > 0) {
  fail(`expected --check, --help or nothing, and found ${unknown.join(' ')}. Nothing was written.\n\n${usage}`);
}
if (args.includes('--help')) {
  console.log(usage);
  process.exit(0);
}

const isCheck = args.includes('--check');
const root = dirname(import.meta.dirname);
const { content, problems, notes, staleFiles } = generateContent(
  resolve(root, process.env.CONTENT_DIR || 'content'),
  root,
  isCheck,
);
for (const problem of problems) console.error(formatProblem(problem));
if (!content) fail(`${pluralize(problems.length, 'problem')}; nothing was written.`);
for (const note of notes) console.log(note);
if (isCheck && staleFiles.length > 0) {
  for (const line of staleFiles) console.log(line);
  fail(`${pluralize(staleFiles.length, 'file')} would change. Run: npm run content`);
}
console.log(contentSummary(content));

function contentSummary({ questions, files }: NonNullable<typeof content>): string {
  const topics = pluralize(files?.outline.value.topics.length ?? 0, 'topic');
  return `${pluralize(questions.length, 'question')}, ${topics}, 0 problems`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
