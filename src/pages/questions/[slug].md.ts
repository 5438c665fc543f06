import type { APIRoute, GetStaticPaths } from 'astro';
import { cacheKey } from '../../data/cache-keys.ts';
import { formerNames } from '../../data/catalog.ts';
import { exportedQuestions } from '../../data/exports.ts';
import { questionMarkdown } from '../../lib/export/question-markdown.ts';
import type { ExportedQuestion } from '../../lib/export/question-record.ts';

/** Not every host can redirect a file, so the former addresses of a question have the file too. */
export const getStaticPaths = (() =>
  exportedQuestions.flatMap((question) => {
    const { slug } = question.record;
    return [slug, ...formerNames(`/questions/${slug}/`)].map((name) => ({
      params: { slug: name },
      props: { question },
      cacheKey: cacheKey([slug]),
    }));
  })) satisfies GetStaticPaths;

/** One answer as Markdown. */
export const GET: APIRoute<{ question: ExportedQuestion }> = ({ props }) =>
  new Response(questionMarkdown(props.question, 1), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
