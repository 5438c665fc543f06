import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AnswerBlock, answerBlocks } from '../../../scripts/content/answer-blocks.ts';
import { answerTree } from '../../../scripts/content/answer-tree.ts';
import { termLinker } from '../../../scripts/content/link-terms.ts';
import { literalMarker } from '../../../scripts/content/mark-literals.ts';
import { parsePhrasing } from '../../../scripts/content/parse-phrasing.ts';
import { labelSplitter } from '../../../scripts/content/split-labels.ts';
import { toMdx } from '../../../scripts/content/to-mdx.ts';
import { plainText } from '../../../src/lib/plain-text.ts';
import { hostileText } from '../../hostile-text.ts';
import { renderMdx } from '../../render-mdx.ts';

/** More runs, to look for what these did not find. */
const { RUNS } = process.env;
const style = {
  markLiterals: literalMarker({
    everywhere: { js: ['{x}', 'x < y', '==='], python: ['*args', '__init__'] },
    questions: {},
  }),
  splitLabels: labelSplitter(['Pros', 'e.g. this']),
  linkTerms: termLinker([{ term: 'Node.js', question: 'node', mentions: ['null', 'todo'], names: [] }]),
};
const allowed = new Set(['fragment', 'p', 'br', 'code', 'pre', 'strong', 'a', 'ul', 'ol', 'li']);
const noMarkdown = hostileText
  .map((text) => text.replace(/`|~~~+/g, '').replace(/^(?:\s*(?:-|\d+\.)\s)+/gm, ''))
  .filter((text) => text.trim() !== '');

function bodyOf(answer: string): string {
  const { children } = answerTree('this', answer, style);
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
  };
  return toMdx(front, children).split('\n---\n').slice(1).join('\n---\n');
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What a reader sees of a block: all but backticks around code and the markers of a list. */
function shownText(block: AnswerBlock): string {
  if (block.type === 'code') return block.code;
  const texts = block.type === 'list' ? block.entries.flat() : [block.text];
  return texts
    .flatMap(parsePhrasing)
    .map((node) => ('value' in node ? node.value.replace(/\{:text\}$/, '') : ' '))
    .join('');
}

function typedText(block: AnswerBlock): string {
  if (block.type !== 'list') return shownText(block);
  const lines = block.entries.map((texts) => shownText({ ...block, entries: [texts] }));
  return lines.map((line, index) => `${block.ordered ? `${index + 1}.` : '-'} ${line}`).join('');
}

test('text without Markdown of ours appears exactly as typed and makes no element of its own', () => {
  fc.assert(
    fc.property(noMarkdown, fc.boolean(), (answer, gfm) => {
      const body = bodyOf(answer);
      const { text, elements } = renderMdx(body, gfm);
      assert.equal(squeeze(text), squeeze(answer), body);
      assert.equal(squeeze(plainText(body)), squeeze(answer));
      assert.deepEqual(
        [...elements].filter((name) => !allowed.has(name)),
        [],
      );
    }),
    { numRuns: Number(RUNS ?? 600) },
  );
});

test('with code and lists too the page is valid, shows what its plain text says and loses no word', () => {
  fc.assert(
    fc.property(hostileText, (answer) => {
      const body = bodyOf(answer);
      const { text, elements } = renderMdx(body);
      assert.equal(unspaced(text), unspaced(answerBlocks(answer).map(shownText).join('')), body);
      assert.equal(unspaced(plainText(body)), unspaced(answerBlocks(answer).map(typedText).join('')));
      assert.deepEqual(
        [...elements].filter((name) => !allowed.has(name)),
        [],
      );
    }),
    { numRuns: Number(RUNS ?? 600) },
  );
});
