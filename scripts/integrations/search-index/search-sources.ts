import type { CodeForms, Synonyms } from '../../../src/model/data-files.ts';
import type { SearchTerm } from '../../../src/search/engine/suggest-terms.ts';
import type { RecordWithAliases } from '../../../src/search/search-types.ts';
import { builtContent } from '../content-step.ts';

/** What the search index is made of. */
export type SearchSources = {
  topics: { id: string; title: string }[];
  terms: SearchTerm[];
  synonyms: Synonyms;
  codeForms: CodeForms;
  /** In the order of the seed. */
  questions: RecordWithAliases[];
  /** The editor's notes as plain text, by slug. */
  notes: ReadonlyMap<string, string>;
};

/** The questions as the index needs them: with plain text, and with the names of their terms among their aliases. */
export function searchSources(): SearchSources {
  const { topics, questions, terms, synonyms, codeForms } = builtContent();
  const slugs = new Set(questions.map(({ slug }) => slug));
  const termsBySlug = Map.groupBy(terms, ({ question }) => question);
  const namesOf = (slug: string): string[] =>
    (termsBySlug.get(slug) ?? []).flatMap(({ term, names }) => [term, ...names]);
  return {
    topics: topics.map(({ id, title }) => ({ id, title })),
    terms: terms.filter(({ question }) => slugs.has(question)).map(({ term, question }) => ({ term, slug: question })),
    synonyms,
    codeForms,
    notes: new Map(questions.flatMap(({ slug, note }) => (note ? [[slug, note]] : []))),
    questions: questions.map(({ id, slug, topic, title, text, aliases, neighbours }) => ({
      id,
      slug,
      topic,
      title,
      text,
      aliases: [...new Set([...aliases, ...namesOf(slug), ...neighbours])],
      neighbours: neighbours.length,
    })),
  };
}
