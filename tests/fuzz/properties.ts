import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerToMdast } from '../../scripts/content/markdown/answer-to-mdast.ts';
import { labelSplitter } from '../../scripts/content/markdown/bold-labels.ts';
import { literalMarker } from '../../scripts/content/markdown/inline-literals.ts';
import { termLinker } from '../../scripts/content/markdown/link-terms.ts';
import { toMdx } from '../../scripts/content/markdown/to-mdx.ts';
import { plainText } from '../../src/lib/answers/plain-text.ts';
import { shownText, typedText } from './answer-text.ts';
import { checkContent } from './check-content.ts';
import { checkFolder } from './check-folder.ts';
import { hostileSources } from './hostile-sources.ts';
import { hostileText } from './hostile-text.ts';
import { renderMdx } from './render-mdx.ts';

/** The result of a property: how often each outcome occurred, and the report of a failure. */
export type Finding = { outcomes: Map<string, number>; failure?: string };
/** A rule that must hold for every generated value. A slow one has fewer runs. */
export type Property = { name: string; isSlow: boolean; check: (runs: number, seed?: number) => Finding };

const style = {
  markLiterals: literalMarker({
    everywhere: { js: ['{x}', 'x < y', '==='], python: ['*args', '__init__'] },
    questions: {},
  }),
  breaksOf: () => [],
  listOf: () => undefined,
  splitLabels: labelSplitter(['Pros', 'e.g. this']),
  linkTerms: termLinker([{ term: 'Node.js', question: 'node', mentions: ['null', 'todo'], names: [], examples: [] }]),
};
const knownElements = new Set(['fragment', 'p', 'br', 'code', 'pre', 'strong', 'a', 'ul', 'ol', 'li']);
const noMarkdown = hostileText
  .map((text) => text.replace(/`|~~~+/g, '').replace(/^(?:\s*(?:-|\d+\.)\s)+/gm, ''))
  .filter((text) => text.trim() !== '');

function bodyOf(answer: string): string {
  const { children } = answerToMdast({ slug: 'this', title: 'x', answer }, style);
  const front = {
    id: 1,
    number: 1,
    slug: 'this',
    topic: 'a',
    title: 'x',
    short: '',
    line: 1,
    related: [],
    aliases: [],
    sources: [],
  };
  return toMdx(front, children).split('\n---\n').slice(1).join('\n---\n');
}

function rendered(body: string, gfm = false): string {
  const { text, elements } = renderMdx(body, gfm);
  assert.deepEqual(
    [...elements].filter((name) => !knownElements.has(name)),
    [],
  );
  return text;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const unspaced = (text: string): string => text.replace(/\s+/g, '');

function property<Value>(name: string, values: fc.Arbitrary<Value>, holds: (value: Value) => string): Property {
  const check = (numRuns: number, seed?: number): Finding => {
    const outcomes = new Map<string, number>();
    const checked = fc.property(values, (value) => {
      const outcome = holds(value);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    });
    const details = fc.check(checked, { numRuns, ...(seed === undefined ? {} : { seed }) });
    const failure = fc.defaultReportMessage(details);
    return failure === undefined ? { outcomes } : { outcomes, failure };
  };
  return { name, isSlow: false, check };
}

function checkUnchanged([answer, gfm]: [string, boolean]): string {
  const body = bodyOf(answer);
  assert.equal(squeeze(rendered(body, gfm)), squeeze(answer), body);
  assert.equal(squeeze(plainText(body)), squeeze(answer));
  return gfm ? 'with extensions' : 'plain';
}

function checkComplete(answer: string): string {
  const body = bodyOf(answer);
  assert.equal(unspaced(rendered(body)), unspaced(shownText(answer)), body);
  assert.equal(unspaced(plainText(body)), unspaced(typedText(answer)));
  return 'answers';
}

export const properties: readonly Property[] = [
  property(
    'text without supported Markdown is shown as typed and adds no element',
    fc.tuple(noMarkdown, fc.boolean()),
    checkUnchanged,
  ),
  property('the page of any answer is valid and contains every word', hostileText, checkComplete),
  property('any folder gives stable pages with the text of the seed, or clear problems', hostileSources, checkContent),
  {
    ...property('the command never crashes and writes only to its folder', hostileSources, checkFolder),
    isSlow: true,
  },
];
