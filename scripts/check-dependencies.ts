/**
 * Checks that versions are exact, licences allowed and install scripts named. Part of `npm run
 * check`.
 */
import { readFileSync } from 'node:fs';
import { dependencyProblems } from './testing/dependency-problems.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const problems = dependencyProblems(json('package.json'), json('package-lock.json'));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
