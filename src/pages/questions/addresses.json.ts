import type { APIRoute } from 'astro';
import { formerNames, questionBySlug, topicsInOrder } from '../../data/catalog.ts';
import { questionPath, topicPath } from '../../data/paths.ts';
import type { KnownAddress } from '../../lib/text/similar-addresses.ts';

const known: KnownAddress[] = [
  ...[...questionBySlug.values()].map(({ id, slug, title }) => ({
    id,
    address: questionPath(slug),
    title,
    names: [slug, ...formerNames(`/questions/${slug}/`)],
  })),
  ...topicsInOrder.map(({ id, title }) => ({
    address: topicPath(id),
    title,
    names: [id, ...formerNames(`/topics/${id}/`)],
  })),
];

/** What the page for wrong addresses compares a path with; only that page asks for it. */
export const GET: APIRoute = () => Response.json(known);
