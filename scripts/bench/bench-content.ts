import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { speculationRules } from '../../src/lib/html/head.ts';
import { correctSeed } from '../content/questions/apply-corrections.ts';
import { assignAddresses } from '../content/questions/assign-addresses.ts';
import { contentFolder, readSources } from '../content/read/content-files.ts';
import { readContent } from '../content/read/read-content.ts';
import { makeSeed, type SeedQuestionText } from './make-seed.ts';

/**
 * Writes a content folder: the data files, the drawings, and a seed of `count` questions (default: the real
 * ones). Corrections are applied, because each must match exactly once. The content step assigns
 * the generated questions to the existing topics.
 */
export function writeBenchContent(contentDir: string, dir: string, count?: number): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const editorial = globSync(['*.yaml', 'figures/*.svg'], { cwd: contentDir, exclude: ['corrections.yaml'] });
  for (const name of editorial) cpSync(join(contentDir, name), join(dir, name));
  const questions = makeSeed(correctedQuestions(contentDir), count);
  writeFileSync(join(dir, 'seed.txt'), questions.map(seedText).join(''));
}

const seedText = ({ title, answer }: SeedQuestionText): string => `${title}\nAnswer: ${answer}\n`;

function correctedQuestions(contentDir: string): SeedQuestionText[] {
  const folder = contentFolder(contentDir, '.');
  const sources = readSources(folder);
  const { seed, files, problems } = readContent(sources, folder.fileOf);
  if (problems.length > 0) throw new Error(`${contentDir} has problems. Run: npm run content`);
  return correctSeed(seed.questions, files.corrections.value, (questions) =>
    assignAddresses(questions, files, new Map()),
  ).questions;
}

/**
 * Writes two pages that only link to each other and are prerendered like ours: the least that
 * navigation can take.
 */
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
