import type { APIRoute } from 'astro';
import { exportedQuestions } from '../data/exports.ts';

/** Every question in the order of the seed, for other programs. */
export const GET: APIRoute = () => Response.json(exportedQuestions.map(({ record }) => record));
