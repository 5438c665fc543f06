import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../content/content-folder.ts';
import { correctSeed } from '../content/correct-seed.ts';
import { placeQuestions } from '../content/place-questions.ts';
import { readContent } from '../content/read-content.ts';
import { readSources } from '../content/read-sources.ts';
import { makeSeed, type SeedText } from './make-seed.ts';

/**
 * Write a content folder with a seed of so many questions, the real ones unless told, and the real editorial files. Topics stay those of the outline: only a person makes
 * a topic, and the content command puts each question into the nearest one. Corrections have been applied, for they must match once only.
 */
export function writeContent(contentDir: string, dir: string, count?: number): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const editorial = readdirSync(contentDir).filter((name) => name.endsWith('.yaml') && name !== 'corrections.yaml');
  for (const name of editorial) copyFileSync(join(contentDir, name), join(dir, name));
  const questions = makeSeed(correctedQuestions(contentDir), count);
  writeFileSync(join(dir, 'seed.txt'), questions.map(seedText).join(''));
}

const seedText = ({ title, answer }: SeedText): string => `${title}\nAnswer: ${answer}\n`;

function correctedQuestions(contentDir: string): SeedText[] {
  const folder = contentFolder(contentDir, '.');
  const sources = readSources(folder);
  const read = readContent(sources, folder.fileOf);
  if (Array.isArray(read)) throw new Error(`${contentDir} has problems. Run: npm run content`);
  const known = { outline: read.outline.value, addresses: read.ledger.value.questions };
  return correctSeed(read.seed.questions, read.files.editorial.corrections, (questions) =>
    placeQuestions(questions, known, new Map()).map(({ slug }) => slug),
  ).questions;
}
