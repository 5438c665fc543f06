import { close, createIndex } from 'pagefind';
import { stemmer } from 'stemmer';
import {
  fragmentFile,
  fragmentUrl,
  INDEX_LANGUAGE,
  type IndexMetadata,
  metadataFile,
  readMetadata,
} from '../../../src/search/pagefind/index-files.ts';
import type { RecordWithAliases } from '../../../src/search/search-types.ts';
import { indexTerms } from './index-terms.ts';

/** A file of the index: its path in the folder, and its bytes. */
export type IndexFile = { path: string; content: Uint8Array };

/** The files with posting lists, and the questions with their ids, by their numbers in the index. */
export type PageIndex = {
  files: IndexFile[];
  chunks: IndexMetadata['chunks'];
  questions: { page: string; question: RecordWithAliases }[];
};

/** Indexes all questions by the stems of their words. */
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
    const { pages, chunks } = await readMetadata(contentOf(files, metadataFile));
    const postings = new Set(chunks.map(({ file }) => file));
    return {
      files: files.filter(({ path }) => postings.has(path)).sort((a, b) => (a.path < b.path ? -1 : 1)),
      chunks,
      questions: await withIds(questions, { pages, files }),
    };
  } finally {
    await close();
  }
}

function contentOf(files: IndexFile[], name: RegExp): Uint8Array {
  const file = files.find(({ path }) => name.test(path));
  if (!file) throw new Error(`Pagefind has no ${name}. Compare src/search/pagefind with its new version.`);
  return file.content;
}

const recordOf = ({ slug, topic, title, text }: RecordWithAliases) => ({
  url: slug,
  language: INDEX_LANGUAGE,
  content: [...new Set(stemsOf(text))].sort().join(' ') || '-',
  meta: { title: stemsOf(title).join(' ') },
  filters: { topic: [topic] },
});

const stemsOf = (text: string): string[] => indexTerms(text).map(stemmer);

async function withIds(
  questions: RecordWithAliases[],
  { pages, files }: { pages: string[]; files: IndexFile[] },
): Promise<PageIndex['questions']> {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  const found = new Map<string, RecordWithAliases>();
  for (const { path, content } of files) {
    const page = fragmentFile.exec(path)?.[1];
    const question = page && bySlug.get(await fragmentUrl(content));
    if (question) found.set(page, question);
  }
  return pages.map((page) => {
    const question = found.get(page);
    if (!question) throw new Error(`Pagefind has no fragment of its page ${page}.`);
    return { page, question };
  });
}
