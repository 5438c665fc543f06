/**
 * Tests the content pipeline with generated seeds and YAML files:
 * `npm run fuzz -- --runs 5000 --seed 42`. Prints the outcomes. For a failed property, prints the
 * smallest example and the command to reproduce it. Then measures how the time grows with the length
 * of a seed. The exit code is 1 after a failure.
 */
import { parseArgs } from 'node:util';
import { exitOnSignal } from '../../scripts/build/run-process.ts';
import { growingSources, timeGrowth } from './growing-sources.ts';
import { type Property, properties } from './properties.ts';

const usage = 'Usage: npm run fuzz [-- --runs <number> --seed <number>]';
/** Slow properties have fewer runs by this factor: each run takes half a second. */
const slowFactor = 100;
/** Linear time has a ratio of 2. A busy machine or full memory may increase it. */
const maxRatio = 3;
const maxCharacters = 2 ** 20;

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= (name === 'runs' ? 1 : Number.MIN_SAFE_INTEGER)) return number;
  console.error(`expected a whole number after --${name} and found "${text}". ${usage}`);
  process.exit(2);
}

function runProperty({ name, isSlow, check }: Property, runs: number, seed: number): boolean {
  const runCount = isSlow ? Math.ceil(runs / slowFactor) : runs;
  const started = performance.now();
  const { outcomes, failure } = check(runCount, seed);
  const counts = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${failure ? 'FAILED' : 'passed'}  ${name}: ${runCount} runs (${counts}) in ${seconds} s`);
  if (failure) console.log(`${failure}\nTo reproduce it: npm run fuzz -- --runs ${runs} --seed ${seed}\n`);
  return failure === undefined;
}

/**
 * Whether the time grows linearly with the length. If not, measures a second time, because the
 * machine may have been busy.
 */
function isLinear(growing: (typeof growingSources)[number]): boolean {
  const first = timeGrowth(growing, maxCharacters);
  const { name, length, once, twice, ratio } = first.ratio <= maxRatio ? first : timeGrowth(growing, maxCharacters);
  const times = `${once.toFixed(0)} ms for ${length} characters, ${twice.toFixed(0)} ms for twice as many`;
  console.log(`${ratio <= maxRatio ? 'linear' : 'STEEP '}  × ${ratio.toFixed(1)}  ${name}: ${times}`);
  return ratio <= maxRatio;
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
const propertyResults = properties.map((property) => runProperty(property, runs, seed));
const growthResults = growingSources.map(isLinear);
const findings = [...propertyResults, ...growthResults].filter((isPassed) => !isPassed).length;
console.log(`\n${propertyResults.length} properties, ${growthResults.length} growing seeds, ${findings} findings`);
process.exit(findings === 0 ? 0 : 1);
