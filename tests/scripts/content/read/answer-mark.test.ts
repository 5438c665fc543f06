import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answerMark, answerMarkPattern, nearMarks } from '../../../../scripts/content/read/answer-mark.ts';
import { parseSeed, stripTitleMarkup } from '../../../../scripts/content/read/parse-seed.ts';

const spaces = fc.constantFrom('', ' ', '\t', '\u00a0', '\u200b', '\ufeff', ' \u2009');
const letterCases = fc.constantFrom('Answer', 'answer', 'ANSWER', 'aNSWER');
const colons = fc.constantFrom(':', '：');
const headings = fc.constantFrom('', '# ', '### ');

test('a mark with other letters, spaces, colons, bold or heading marks begins an answer', () => {
  const variant = fc
    .tuple(headings, spaces, letterCases, spaces, colons, fc.constantFrom('plain', 'around', 'inside'))
    .map(([heading, before, word, between, colon, bold]) => {
      const mark = {
        plain: `${word}${between}${colon}`,
        around: `**${word}${between}${colon}**`,
        inside: `__${word}__${colon}`,
      };
      return `${heading}${before}${mark[bold as keyof typeof mark]}`;
    });
  fc.assert(
    fc.property(variant, spaces, (mark, after) => {
      const lines = ['What is a heap?', 'Answer: A tree.', 'What is a queue?', `${mark}${after}First in, first out.`];
      const { questions, problems } = parseSeed(lines, 'seed.txt');
      assert.deepEqual(problems, []);
      assert.deepEqual(
        questions.map(({ title, answer }) => [title, answer.replace(/[\u200b\ufeff]/g, '').trim()]),
        [
          ['What is a heap?', 'A tree.'],
          ['What is a queue?', 'First in, first out.'],
        ],
      );
    }),
  );
});

test('bold text after the mark is text', () => {
  const { questions } = parseSeed(['What is a heap?', 'Answer: **A tree** in an array.'], 'seed.txt');
  assert.equal(questions[0]?.answer, '**A tree** in an array.');
});

test('a line of text is no mark', () => {
  for (const line of [
    'Answers: two',
    'The answer: 42',
    'Answer 42',
    'An answer:',
    'Answer -',
    '"Answer:"',
    '- Answer: x',
  ])
    assert.equal(answerMark.test(line), false, line);
});

test('other words are marks if the editor names them', () => {
  const mark = answerMarkPattern(['Respuesta', '答']);
  for (const line of ['respuesta: Un árbol.', '**答：** 树', 'Answer: A tree.'])
    assert.equal(mark.test(line), true, line);
  assert.equal(answerMarkPattern(['A.C']).test('ABC: x'), false);
});

test('what may be an answer is found below a question', () => {
  const lines = ['What is a queue?', 'A: First in.', '', 'What is a heap?', 'Ans: A tree.', 'Explain it.', 'A: x'];
  assert.deepEqual(
    nearMarks(lines, () => false).map(({ form, lines: found }) => [form, found]),
    [
      ['A:', [1]],
      ['Ans:', [4]],
    ],
  );
  assert.deepEqual(
    nearMarks(lines, (index) => index === 1).map(({ form }) => form),
    ['Ans:'],
  );
});

test('a word of another language counts if it recurs', () => {
  const question = ['¿Qué es una cola?', 'Respuesta: Una lista.'];
  assert.deepEqual(
    nearMarks([...question, ...question], () => false),
    [],
  );
  assert.deepEqual(
    nearMarks([...question, ...question, ...question], () => false),
    [{ form: 'Respuesta:', lines: [1, 3, 5] }],
  );
});

test('a title has no decoration', () => {
  for (const line of [
    '### What is Q?',
    'Q: What is Q?',
    'Q1. What is Q?',
    'Question 3: What is Q?',
    '- What is Q?',
    '* **What is Q?**',
    '## 3. **Q3:** What is Q?',
    '**Q: What is Q?**',
    '1) __What is Q?__',
  ])
    assert.equal(stripTitleMarkup(line), 'What is Q?', line);
  for (const title of [
    'Q-learning: what is it?',
    'Questions: how many?',
    'C# or F#?',
    '2FA: what is it?',
    '#1 rule of SQL?',
  ])
    assert.equal(stripTitleMarkup(title), title);
});
