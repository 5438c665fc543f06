import { relatedQuestions } from '../../../src/lib/text/similar-questions.ts';
import { type AnswerStyle, answerTree } from '../markdown/answer-to-mdast.ts';
import { labelSplitter } from '../markdown/bold-labels.ts';
import { literalMarker } from '../markdown/inline-literals.ts';
import { termLinker } from '../markdown/link-terms.ts';
import { toMdx } from '../markdown/to-mdx.ts';
import type { Placement } from '../questions/assign-addresses.ts';
import type { Editorial } from '../read/read-data-files.ts';

/** The pages of all questions by path, `<topic>/<slug>.mdx`. Editorial matter on questions that are gone has no effect. */
export function buildPages(placements: readonly Placement[], editorial: Editorial): Map<string, string> {
  const live = new Set(placements.map(({ slug }) => slug));
  const terms = editorial.terms.filter(({ question }) => live.has(question));
  const style: AnswerStyle = {
    markLiterals: literalMarker(editorial.literals),
    splitLabels: labelSplitter(editorial.labels),
    linkTerms: termLinker(terms),
  };
  const related = relatedQuestions(
    placements.map(({ question: { title, answer }, slug, topic }) => ({ slug, topic, title, answer })),
  );
  const names = Map.groupBy(terms, ({ question }) => question);
  const aliases = new Map(Object.entries(editorial.aliases));
  const pages = placements.map((placement): [string, string] => {
    const { question, id, slug, topic } = placement;
    const { short, children } = answerTree(slug, question.answer, style);
    const chosen = placement.related.filter((one) => live.has(one));
    const own = [...(aliases.get(slug) ?? []), ...(names.get(slug) ?? []).flatMap((term) => term.names)];
    const page = {
      ...{ id, number: question.number, slug, topic, title: question.title, short, line: question.line },
      related: chosen.length > 0 ? chosen : (related.get(slug) ?? []),
      aliases: [...new Set(own)],
    };
    return [`${topic}/${slug}.mdx`, toMdx(page, children)];
  });
  return new Map(pages.sort(([a], [b]) => (a < b ? -1 : 1)));
}
