import type { CodeForms, Synonyms } from '../../../src/model/data-files.ts';
import type { IndexedNote } from '../../../src/search/engine/find-in-notes.ts';
import type { SearchTerm } from '../../../src/search/engine/suggest-terms.ts';
import type { RecordWithAliases } from '../../../src/search/search-types.ts';
import type { QuestionText } from '../../content/types.ts';
import { builtContent } from '../content-step.ts';

/** What the search index is made of. */
export type SearchSources = {
  topics: { id: string; title: string }[];
  terms: SearchTerm[];
  synonyms: Synonyms;
  codeForms: CodeForms;
  /** In the order of the seed. */
  questions: RecordWithAliases[];
  /** The editor's note and the titles of the sources, by slug. */
  notes: ReadonlyMap<string, Pick<IndexedNote, 'from' | 'text'>[]>;
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
    notes: new Map(questions.map((question) => [question.slug, notesOf(question)])),
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

function notesOf({ note, sources }: QuestionText): Pick<IndexedNote, 'from' | 'text'>[] {
  const titles = sources.map(({ title }) => title).join('; ');
  return [
    ...(note ? [{ from: 'note' as const, text: note }] : []),
    ...(titles ? [{ from: 'sources' as const, text: titles }] : []),
  ];
}
