import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { buildContent } from '../../scripts/content/build-content.ts';
import { decodeText } from '../../scripts/content/read/decode-text.ts';
import { parseSeed } from '../../scripts/content/read/parse-seed.ts';
import type { Content, Sources } from '../../scripts/content/types.ts';
import { plainText } from '../../src/lib/answers/plain-text.ts';
import { questionSchema } from '../../src/model/question.ts';
import { shownText, typedText } from './answer-text.ts';
import { renderMdx } from './render-mdx.ts';

const pagePath = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;
/**
 * No YAML parser accepts these characters. Astro parses front matter with js-yaml, which would stop
 * the whole build.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for these characters.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/u;
const unspaced = (text: string): string => text.replace(/\s+/g, '');

/**
 * Builds content and checks the result. Returns whether it has pages or problems. Throws if a page
 * is wrong or a problem names no line.
 */
export function checkContent(sources: Sources): 'pages' | 'problems' {
  const content = buildContent(sources, (name) => name);
  assert.equal(Reflect.get({}, 'polluted'), undefined, 'the content changed a prototype');
  if (content.problems.length > 0) {
    for (const problem of content.problems) checkProblem(problem, sources);
    return 'problems';
  }
  checkPages(content, sources);
  // A correction for one question finds it by its title, which the correction may change.
  if (!sources.texts.get('corrections.yaml')?.includes('question')) checkSecondRun(content, sources);
  return 'pages';
}

function checkProblem({ file, line, message }: Content['problems'][number], { seed, texts }: Sources): void {
  const text = file === 'seed.txt' ? Buffer.from(seed).toString('latin1') : (texts.get(file) ?? '');
  assert.ok(
    Number.isInteger(line) && line >= 1 && line <= text.split('\n').length,
    `${file} has no line ${line}: ${message}`,
  );
  assert.match(message, /\S/);
  assert.doesNotMatch(message, /undefined|\[object|\bNaN\b(?!")|stack size/);
}

function checkPages(content: Content, sources: Sources): void {
  const { questions } = parseSeed(decodeText(sources.seed, 'seed.txt').lines, 'seed.txt');
  const isCorrected = sources.texts.has('corrections.yaml');
  assert.equal(content.pages.size, questions.length, 'each question has a page');
  for (const [path, source] of content.pages) {
    assert.match(path, pagePath);
    const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(source) ?? [];
    assert.doesNotMatch(front, unprintable, path);
    const page = questionSchema.parse(load(front));
    assert.equal(`${page.topic}/${page.slug}.mdx`, path);
    const { text, elements } = renderMdx(body);
    const unexpected = [...elements].filter((name) => !/^(?:fragment|p|br|code|pre|strong|a|ul|ol|li)$/.test(name));
    assert.deepEqual(unexpected, [], body);
    if (isCorrected) continue;
    const question = questions[page.number - 1];
    assert.equal(page.title, question?.title);
    assert.equal(unspaced(text), unspaced(shownText(question?.answer ?? '')), body);
    assert.equal(unspaced(plainText(body)), unspaced(typedText(question?.answer ?? '')), body);
  }
}

/** Checks that a second run on the written files changes nothing. */
function checkSecondRun(content: Content, { seed, texts }: Sources): void {
  const again = buildContent(
    { seed, texts: new Map([...texts, ...content.texts]), pages: content.pages },
    (name) => name,
  );
  assert.deepEqual(again.problems, [], 'a second run has problems');
  assert.deepEqual(again.texts, content.texts, 'a second run changes outline.yaml or addresses.yaml');
  assert.deepEqual(again.pages, content.pages, 'a second run changes pages');
}
