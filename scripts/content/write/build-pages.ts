import type { Nodes, PhrasingContent } from 'mdast';
import { nodesText, parseInlineCode } from '../../../src/lib/answers/plain-text.ts';
import { relatedQuestions } from '../../../src/lib/text/similar-questions.ts';
import type { Term } from '../../../src/model/data-files.ts';
import { drawingFile } from '../../../src/model/figures.ts';
import type { Notes } from '../../../src/model/notes.ts';
import type { Question } from '../../../src/model/question.ts';
import { type AnswerStyle, type AnswerTree, answerToMdast } from '../markdown/answer-to-mdast.ts';
import { labelSplitter } from '../markdown/bold-labels.ts';
import { literalMarker } from '../markdown/inline-literals.ts';
import { termLinker } from '../markdown/link-terms.ts';
import { answerElement, figureElement, noteElement } from '../markdown/page-elements.ts';
import { toMdx } from '../markdown/to-mdx.ts';
import type { Placement } from '../questions/assign-addresses.ts';
import type { DataFiles } from '../read/read-data-files.ts';
import type { QuestionText } from '../types.ts';

/**
 * Builds the source of each page, by path (`<topic>/<slug>.mdx`), and the record of each question.
 * Terms, aliases and related questions of retired questions are left out. `texts` has the drawings.
 */
export function buildPages(
  placements: readonly Placement[],
  files: DataFiles,
  texts: ReadonlyMap<string, string>,
): { pages: Map<string, string>; questions: QuestionText[] } {
  const live = new Set(placements.map(({ slug }) => slug));
  const terms = files.terms.value.filter(({ question }) => live.has(question));
  const breaks = new Map(Object.entries(files.paragraphs.value));
  const lists = new Map(Object.entries(files.lists.value));
  const style: AnswerStyle = {
    breaksOf: (slug) => breaks.get(slug) ?? [],
    listOf: (slug) => lists.get(slug),
    markLiterals: literalMarker(files.literals.value),
    splitLabels: labelSplitter(files.labels.value),
    linkTerms: termLinker(terms),
  };
  const aliases = aliasesBySlug(files.aliases.value, terms);
  const neighbours = new Map(Object.entries(files.neighbours.value));
  const sourcesBySlug = new Map(Object.entries(files.sources.value));
  const figures = new Map(Object.entries(files.figures.value));
  const series = seriesBySlug(files.series.value, live);
  const notes = new Map(Object.entries(files.notes.value));
  const addresses = new Map(placements.map(({ id, slug }) => [id, `/questions/${slug}/`]));
  const answers = placements.map(({ question: { title, answer }, slug, choices }) =>
    answerToMdast({ slug, title, answer, lead: choices.lead }, style),
  );
  const related = similarSlugs(placements, answers);
  const built = placements.map(({ question, id, slug, topic, choices }, index) => {
    const { title } = question;
    const { short = '', lead = 1, children = [] } = answers[index] ?? {};
    const liveChosen = (choices.related ?? []).filter((one) => live.has(one));
    const titleCode = codeIn(style.markLiterals(slug, [{ type: 'text', value: title }]));
    const ownSeries = series.get(slug);
    const sources = sourcesBySlug.get(slug) ?? [];
    const figure = figures.get(slug);
    const note = notes.get(slug);
    const record = {
      ...{ id, number: question.number, slug, topic, title, short, line: question.line },
      ...(titleCode.length > 0 ? { titleCode } : {}),
      related: liveChosen.length > 0 ? liveChosen : (related.get(slug) ?? []),
      aliases: aliases(slug),
      ...(ownSeries ? { series: ownSeries } : {}),
      ...(choices.model ? { isModel: choices.model } : {}),
      sources,
      ...(note ? { checked: note.checked } : {}),
    };
    const elements = [
      answerElement(children, lead),
      ...(figure ? [figureElement(slug, figure, texts.get(drawingFile(figure.drawing ?? '')))] : []),
      ...(note ? [noteElement(note, sources, (target) => addresses.get(target))] : []),
    ];
    const source = toMdx(record, elements);
    return {
      path: `${topic}/${slug}.mdx`,
      source,
      question: { ...record, text: nodesText(children), note: noteText(note), neighbours: neighbours.get(slug) ?? [] },
    };
  });
  const pages = built.map(({ path, source }): [string, string] => [path, source]);
  return {
    pages: new Map(pages.sort(([a], [b]) => (a < b ? -1 : 1))),
    questions: built.map(({ question }) => question),
  };
}

const noteText = (note: Notes[string] | undefined): string => (note?.text ?? '').replaceAll('`', '').trim();

/** The code in the nodes of a title, without its language. */
const codeIn = (nodes: readonly PhrasingContent[]): string[] =>
  nodes.flatMap((node) => (node.type === 'inlineCode' ? [parseInlineCode(node.value).code] : []));

/** The first series of each question, with the questions that have a page. A series of one is none. */
function seriesBySlug(
  all: DataFiles['series']['value'],
  live: ReadonlySet<string>,
): Map<string, NonNullable<Question['series']>> {
  const bySlug = new Map<string, NonNullable<Question['series']>>();
  for (const { title, questions } of all) {
    const members = Object.entries(questions).flatMap(([slug, label]) => (live.has(slug) ? [{ slug, label }] : []));
    if (members.length < 2) continue;
    for (const { slug } of members) if (!bySlug.has(slug)) bySlug.set(slug, { title, questions: members });
  }
  return bySlug;
}

function similarSlugs(placements: readonly Placement[], answers: readonly AnswerTree[]): Map<string, string[]> {
  const compared = placements.map(({ question: { title, answer }, slug, topic }, index) => {
    const links = (answers[index]?.children ?? []).flatMap(linkedSlugs);
    return { slug, topic, title, answer, links };
  });
  return relatedQuestions(compared);
}

/** The slugs of the questions that a part of an answer links to. */
function linkedSlugs(node: Nodes): string[] {
  if (node.type === 'link') return [node.url.replace(/^\/questions\/|\/$/g, '')];
  return 'children' in node ? node.children.flatMap(linkedSlugs) : [];
}

/** A question's aliases: those in `aliases.yaml`, then the other names and the examples of its terms. */
function aliasesBySlug(aliases: Record<string, string[]>, terms: readonly Term[]): (slug: string) => string[] {
  const own = new Map(Object.entries(aliases));
  const termsBySlug = Map.groupBy(terms, ({ question }) => question);
  return (slug) => {
    const names = (termsBySlug.get(slug) ?? []).flatMap(({ names, examples }) => [...names, ...examples]);
    return [...new Set([...(own.get(slug) ?? []), ...names])];
  };
}
