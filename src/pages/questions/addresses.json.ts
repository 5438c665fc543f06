import type { APIRoute } from 'astro';
import { formerNames, questionBySlug, topics } from '../../data/catalog.ts';
import { questionPath, topicPath } from '../../data/paths.ts';
import type { KnownAddress } from '../../lib/text/similar-addresses.ts';

const addresses: KnownAddress[] = [
  ...[...questionBySlug.values()].map(({ id, slug, title }) => ({
    id,
    address: questionPath(slug),
    title,
    names: [slug, ...formerNames(`/questions/${slug}/`)],
  })),
  ...topics.map(({ id, title }) => ({
    address: topicPath(id),
    title,
    names: [id, ...formerNames(`/topics/${id}/`)],
  })),
];

/** All addresses. The 404 page suggests those that are similar to the wrong path. */
export const GET: APIRoute = () => Response.json(addresses);
