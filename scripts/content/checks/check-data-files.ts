import { dirname, join } from 'node:path';
import type { Correction, DataFileName, Term } from '../../../src/model/data-files.ts';
import { drawingFile } from '../../../src/model/figures.ts';
import { countBeginnings, splitList } from '../markdown/break-paragraphs.ts';
import { questionNumber } from '../markdown/page-elements.ts';
import { parseBlocks } from '../markdown/parse-blocks.ts';
import type { Problem, YamlPath } from '../problem.ts';
import type { CorrectionRun } from '../questions/apply-corrections.ts';
import { slugMentions } from '../questions/rename-slugs.ts';
import type { DataFiles } from '../read/read-data-files.ts';
import { checkDrawing } from './check-drawings.ts';
import { findDuplicates } from './check-outline.ts';

/** The slugs of all questions. A lost one has an address but no line in the outline, which is a problem of its own. */
export type SlugStatus = { live: ReadonlySet<string>; retired: ReadonlySet<string>; lost: ReadonlySet<string> };
type Findings = { problems: Problem[]; warnings: Problem[] };
type Context = { files: DataFiles; slugs: SlugStatus; findings: Findings };

/** Checks that data files name existing questions, that a term leads to one question, and that each correction matched as it must. */
export function checkDataFiles(
  files: DataFiles,
  slugs: SlugStatus,
  {
    misses,
    invalidCorrections,
    answers,
    texts,
  }: Pick<CorrectionRun, 'misses' | 'invalidCorrections'> & Record<'answers' | 'texts', ReadonlyMap<string, string>>,
): Findings {
  const context: Context = { files, slugs, findings: { problems: [], warnings: [] } };
  checkSlugs(context);
  checkTerms(context);
  checkSources(context);
  checkNotes(context);
  checkFigures(context, texts);
  checkParagraphs(context, answers);
  checkLists(context, answers);
  checkMisses(context, misses);
  checkInvalidCorrections(context, invalidCorrections);
  return context.findings;
}

function checkSlugs({ files, slugs, findings }: Context): void {
  for (const { name, slug, path } of slugMentions(files)) {
    if (slugs.live.has(slug) || slugs.lost.has(slug)) continue;
    if (slugs.retired.has(slug)) {
      findings.warnings.push(
        problemAt(files, name, { path, message: `"${slug}" has left the seed; this has no effect.` }),
      );
    } else {
      const message = `no question has the slug "${slug}". Correct it or remove the entry.`;
      findings.problems.push(problemAt(files, name, { path, message }));
    }
  }
}

function checkTerms({ files, findings }: Context): void {
  for (const [first, { value, path }] of findDuplicates(linkedWords(files.terms.value))) {
    // An entry may repeat its own term.
    if (first.path[0] === path[0]) continue;
    const line = files.terms.lineOf(first.path);
    const message = `"${value}" is already used on line ${line}. Only one question can explain it. Remove one of them.`;
    findings.problems.push(problemAt(files, 'terms', { path, message }));
  }
}

/** Words that become a link in an answer, in lower case: terms and their mentions. */
function linkedWords(terms: readonly Term[]): { value: string; path: YamlPath }[] {
  return terms.flatMap(({ term, mentions }, index) => [
    { value: term.toLowerCase(), path: [index, 'term'] },
    ...mentions.map((mention, position) => ({ value: mention.toLowerCase(), path: [index, 'mentions', position] })),
  ]);
}

function checkSources({ files, findings }: Context): void {
  for (const [slug, sources] of Object.entries(files.sources.value)) {
    for (const [index, { url }] of sources.entries()) {
      if (sources.findIndex((other) => other.url === url) === index) continue;
      const message = `"${slug}" has the source ${url} twice. Remove one.`;
      findings.problems.push(problemAt(files, 'sources', { path: [slug, index, 'url'], message }));
    }
  }
}

/** Each beginning names one sentence of its answer. */
function checkParagraphs({ files, findings }: Context, answers: ReadonlyMap<string, string>): void {
  for (const [slug, beginnings] of Object.entries(files.paragraphs.value)) {
    for (const [index, beginning] of beginnings.entries()) {
      const count = countBeginnings(answers.get(slug) ?? '', beginning);
      if (count === 1 || !answers.has(slug)) continue;
      const advice = count === 0 ? 'Correct or remove it.' : 'Make it longer.';
      const message = `expected one sentence in "${slug}" that begins with "${excerpt(beginning)}" and found ${count}. ${advice}`;
      findings.problems.push(problemAt(files, 'paragraphs', { path: [slug, index], message }));
    }
  }
}

/** The items of a list begin in one paragraph of its answer, in their order. */
function checkLists({ files, findings }: Context, answers: ReadonlyMap<string, string>): void {
  for (const [slug, { items }] of Object.entries(files.lists.value)) {
    const answer = answers.get(slug);
    if (
      answer === undefined ||
      parseBlocks(answer).some((block) => block.type === 'paragraph' && splitList(block.text, items))
    )
      continue;
    const message = `no single paragraph in "${slug}" has all these beginnings of items in this order: ${items.map((item) => `"${excerpt(item)}"`).join(', ')}. Correct or remove the list.`;
    findings.problems.push(problemAt(files, 'lists', { path: [slug, 'items'], message }));
  }
}

/** The sources of a note are listed for its question, and a note names questions that exist. */
function checkNotes({ files, slugs, findings }: Context): void {
  const ids = new Set(files.addresses.value.questions.filter(({ slug }) => slugs.live.has(slug)).map(({ id }) => id));
  const sourcesBySlug = new Map(Object.entries(files.sources.value));
  for (const [slug, { text, sources }] of Object.entries(files.notes.value)) {
    const listed = new Set(sourcesBySlug.get(slug)?.map(({ url }) => url));
    for (const [index, url] of sources.entries()) {
      if (listed.has(url)) continue;
      const message = `${url} is not among the sources of "${slug}". Add it with its title to ${files.sources.file}.`;
      findings.problems.push(problemAt(files, 'notes', { path: [slug, 'sources', index], message }));
    }
    for (const [, id] of text.matchAll(questionNumber)) {
      if (ids.has(Number(id))) continue;
      const message = `no question has the number ${id}. Correct "No. ${id}".`;
      findings.problems.push(problemAt(files, 'notes', { path: [slug, 'text'], message }));
    }
  }
}

/** Each figure has its drawing, each drawing is in a figure, and a drawing has only what it may have. */
function checkFigures({ files, findings }: Context, texts: ReadonlyMap<string, string>): void {
  const drawings = new Set<string>();
  for (const [slug, { drawing }] of Object.entries(files.figures.value)) {
    if (drawing === undefined) continue;
    drawings.add(drawingFile(drawing));
    if (texts.has(drawingFile(drawing))) continue;
    const message = `there is no file ${drawingFile(drawing)}. Draw it or correct the name.`;
    findings.problems.push(problemAt(files, 'figures', { path: [slug, 'drawing'], message }));
  }
  for (const [name, text] of texts) {
    if (!name.startsWith('figures/')) continue;
    const file = join(dirname(files.figures.file), name);
    findings.problems.push(...checkDrawing(text).map((finding) => ({ file, ...finding })));
    if (drawings.has(name)) continue;
    findings.warnings.push({
      file,
      line: 1,
      message: `no figure shows this drawing. Add it to ${files.figures.file}.`,
    });
  }
}

function checkMisses({ files, slugs, findings }: Context, misses: CorrectionRun['misses']): void {
  for (const { correction, count } of misses) {
    if (correction.question !== undefined && !slugs.live.has(correction.question)) continue;
    const path = [files.corrections.value.indexOf(correction), 'find'];
    if (correction.every) {
      const message = `"${excerpt(correction.find)}" is not in the seed. If the seed has been corrected, remove the correction.`;
      findings.warnings.push(problemAt(files, 'corrections', { path, message }));
    } else findings.problems.push(problemAt(files, 'corrections', { path, message: missMessage(correction, count) }));
  }
}

function checkInvalidCorrections(
  { files, findings }: Context,
  invalidCorrections: CorrectionRun['invalidCorrections'],
): void {
  for (const { correction, title } of invalidCorrections) {
    const path = [files.corrections.value.indexOf(correction), 'replace'];
    const effect = `after this correction, "${excerpt(title)}" has no answer, or its title is not a single line`;
    const message = `${effect}. Correct it; to remove a question, remove it from the seed.`;
    findings.problems.push(problemAt(files, 'corrections', { path, message }));
  }
}

function problemAt(
  files: DataFiles,
  name: DataFileName,
  { path, message }: { path: YamlPath; message: string },
): Problem {
  return { file: files[name].file, line: files[name].lineOf(path), message };
}

function missMessage({ find, question }: Correction, count: number): string {
  const scope = question === undefined ? 'in the seed' : `in "${question}"`;
  const advice = count === 0 ? 'Correct or remove it.' : 'Make "find" longer, name the question, or set "every".';
  return `expected "${excerpt(find)}" exactly once ${scope} and found it ${count} times. ${advice}`;
}

/** The first line of a text, at most 60 characters. */
function excerpt(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length < text.length || line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
