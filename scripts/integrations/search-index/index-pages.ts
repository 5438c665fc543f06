import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import {
  fragmentFile,
  fragmentUrl,
  INDEX_LANGUAGE,
  neededFile,
} from '../../../src/search/pagefind/pagefind-internals.ts';
import type { RecordWithAliases } from '../../../src/search/search-types.ts';
import { indexTerms } from './index-terms.ts';

/** A file of the index: its path in the folder, and its bytes. */
export type IndexFile = { path: string; content: Uint8Array };

/** The files of the index, and the questions in order with their ids in it. */
export type PageIndex = { files: IndexFile[]; questions: { page: string; question: RecordWithAliases }[] };

/** Indexes all questions by the forms of their words. */
export async function indexPages(questions: RecordWithAliases[]): Promise<PageIndex> {
  try {
    const { index, errors } = await createIndex({ includeCharacters: '+#=', forceLanguage: INDEX_LANGUAGE });
    if (!index) throw new Error(errors.join('\n'));
    for (const question of questions) {
      const added = await index.addCustomRecord(recordOf(question));
      if (added.errors.length > 0) throw new Error(`${question.slug}: ${added.errors.join('\n')}`);
    }
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return {
      files: files.filter(({ path }) => neededFile.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1)),
      questions: withIds(questions, files),
    };
  } finally {
    await close();
  }
}

const recordOf = ({ slug, topic, title, text }: RecordWithAliases) => ({
  url: slug,
  language: INDEX_LANGUAGE,
  content: [...new Set(indexTerms(text))].sort().join(' ') || '-',
  meta: { title: indexTerms(title).join(' ') },
  filters: { topic: [topic] },
});

function withIds(questions: RecordWithAliases[], files: IndexFile[]): PageIndex['questions'] {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  return files
    .flatMap(({ path, content }) => {
      const page = fragmentFile.exec(path)?.[1];
      const question = page && bySlug.get(fragmentUrl(gunzipSync(content)));
      return question ? [{ page, question }] : [];
    })
    .sort((a, b) => a.question.id - b.question.id);
}
