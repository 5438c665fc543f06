/**
 * Generated seeds and YAML through the content pipeline: `npm run fuzz -- --runs 5000 --seed 42`. Prints what became of them, and for
 * what does not hold the smallest example that was found and how to find it again; then times what grows. Ends with 1 after a finding.
 */
import { parseArgs } from 'node:util';
import { exitOnSignal } from '../../scripts/build/run-process.ts';
import { growingSources, timeGrowth } from './growing-sources.ts';
import { type Property, properties } from './properties.ts';

const usage = 'Usage: npm run fuzz [-- --runs <number> --seed <number>]';
/** The real command takes half a second. */
const slowness = 100;
/** Linear is 2, and a busy machine or a full memory make it more at times. */
const steepest = 3;
const mostCharacters = 2 ** 20;

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= (name === 'runs' ? 1 : Number.MIN_SAFE_INTEGER)) return number;
  console.error(`expected a whole number after --${name} and found "${text}". ${usage}`);
  process.exit(2);
}

function checked({ name, isSlow, check }: Property, runs: number, seed: number): boolean {
  const few = isSlow ? Math.ceil(runs / slowness) : runs;
  const started = performance.now();
  const { outcomes, failure } = check(few, seed);
  const counts = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${failure ? 'FOUND' : 'holds'}  ${name}: ${few} runs (${counts}) in ${seconds} s`);
  if (failure) console.log(`${failure}\nTo find it again: npm run fuzz -- --runs ${runs} --seed ${seed}\n`);
  return failure === undefined;
}

/** Whether time grows as length does; where it seems not to, it is measured again, for the machine may be busy. */
function growsEvenly(growing: (typeof growingSources)[number]): boolean {
  const first = timeGrowth(growing, mostCharacters);
  const { name, length, once, twice, ratio } = first.ratio <= steepest ? first : timeGrowth(growing, mostCharacters);
  const times = `${once.toFixed(0)} ms for ${length} characters, ${twice.toFixed(0)} ms for twice as many`;
  console.log(`${ratio <= steepest ? 'even ' : 'STEEP'}  × ${ratio.toFixed(1)}  ${name}: ${times}`);
  return ratio <= steepest;
}

exitOnSignal();
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const runs = numberOf('runs', values.runs);
const seed = numberOf('seed', values.seed ?? String(Date.now() % 2 ** 31));
console.log(`${runs} runs of each property, seed ${seed}`);
const held = properties.map((property) => checked(property, runs, seed));
const even = growingSources.map(growsEvenly);
const findings = [...held, ...even].filter((isFine) => !isFine).length;
console.log(`\n${held.length} properties, ${even.length} growing seeds, ${findings} findings`);
process.exit(findings === 0 ? 0 : 1);
