import type { APIRoute, GetStaticPaths } from 'astro';
import { redirects } from '../../catalog.ts';
import { exportedQuestions } from '../../exports.ts';
import { markdownText } from '../../lib/export/markdown-text.ts';
import { questionBlocks } from '../../lib/export/question-blocks.ts';
import type { ExportedQuestion } from '../../lib/export/question-record.ts';

/** A file cannot lead on to another one on every host, so the former addresses of a question have its answer too. */
export const getStaticPaths = (() =>
  exportedQuestions.flatMap((question) => {
    const page = `/questions/${question.record.slug}/`;
    const former = redirects.filter(({ from, to }) => to === page && from.startsWith('/questions/'));
    return [page, ...former.map(({ from }) => from)].map((address) => ({
      params: { slug: address.split('/')[2] },
      props: { question },
    }));
  })) satisfies GetStaticPaths;

/** One answer as Markdown. */
export const GET: APIRoute<{ question: ExportedQuestion }> = ({ props }) =>
  new Response(markdownText(questionBlocks(props.question, 1)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
