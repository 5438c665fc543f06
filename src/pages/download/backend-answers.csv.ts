import type { APIRoute } from 'astro';
import { exportedQuestions } from '../../data/exports.ts';
import { collectionCsv } from '../../lib/export/collection-csv.ts';

/** The whole collection as a table, in the order of the seed. */
export const GET: APIRoute = () =>
  new Response(collectionCsv(exportedQuestions.map(({ record }) => record)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
