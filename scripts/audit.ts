/**
 * Lists known vulnerabilities of the packages: `npm run audit`. Fails for high ones. Passes if the
 * registry does not answer.
 */

import { runProcess } from './build/run-process.ts';
import { auditFindings } from './testing/audit-findings.ts';

const own = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
const [command, before] = own ? [process.execPath, [own]] : ['npm', []];
const args = ['audit', '--json', '--loglevel=silent', '--fetch-retries=0', '--fetch-timeout=20000'];
const { output } = await runProcess(command, [...before, ...args], { quiet: true });
const findings = auditFindings(output);
if (!findings) console.log('The registry does not answer npm audit here: nothing was audited.');
else console.log([`${findings.length} packages with high vulnerabilities`, ...findings].join('\n'));
process.exitCode = findings && findings.length > 0 ? 1 : 0;
