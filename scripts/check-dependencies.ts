/** Exact versions, known licences and no unnamed install script: `node scripts/check-dependencies.ts`, a part of `npm run check`. */
import { readFileSync } from 'node:fs';
import { dependencyProblems } from './testing/dependency-problems.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const problems = dependencyProblems(json('package.json'), json('package-lock.json'));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
