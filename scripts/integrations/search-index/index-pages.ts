import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { NamedPage } from '../../../src/search/search-types.ts';
import { fullWords } from './index-terms.ts';

/** A file of the index: path within its folder, and bytes. */
export type IndexFile = { path: string; content: Uint8Array };

/** The index's files, and the questions with the ids that it gave them, in their order. */
export type PageIndex = { files: IndexFile[]; questions: { page: string; question: NamedPage }[] };

const fragment = /^fragment\/(.+)\.pf_fragment$/;
/** Pagefind's own interfaces are left out, its program (`pagefind-program.ts`), and its fragments: pages are read from files of our own. */
const needed = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.en\.pagefind|(?:index|filter)\/.+)$/;

/** Index all questions by the forms of their words. */
export async function indexPages(questions: NamedPage[]): Promise<PageIndex> {
  try {
    const { index, errors } = await createIndex({ includeCharacters: '+#=', forceLanguage: 'en' });
    if (!index) throw new Error(errors.join('\n'));
    for (const question of questions) {
      const added = await index.addCustomRecord(recordOf(question));
      if (added.errors.length > 0) throw new Error(`${question.slug}: ${added.errors.join('\n')}`);
    }
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return {
      files: files.filter(({ path }) => needed.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1)),
      questions: withIds(questions, files),
    };
  } finally {
    await close();
  }
}

const recordOf = ({ slug, topic, title, text }: NamedPage) => ({
  url: slug,
  language: 'en',
  content: [...new Set(fullWords(text))].sort().join(' ') || '-',
  meta: { title: fullWords(title).join(' ') },
  filters: { topic: [topic] },
});

function withIds(questions: NamedPage[], files: IndexFile[]): PageIndex['questions'] {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  return files
    .flatMap(({ path, content }) => {
      const page = fragment.exec(path)?.[1];
      const question = page && bySlug.get(urlOf(content));
      return question ? [{ page, question }] : [];
    })
    .sort((a, b) => a.question.id - b.question.id);
}

/** A fragment is JSON after a mark of twelve bytes, compressed. */
function urlOf(content: Uint8Array): string {
  const { url } = JSON.parse(gunzipSync(content).subarray(12).toString()) as { url: string };
  return url;
}
