import type { APIRoute } from 'astro';
import { questionBySlug, redirects, topicsInOrder } from '../../catalog.ts';
import type { KnownAddress } from '../../lib/nearest-addresses.ts';
import { questionPath, topicPath } from '../../site.ts';

const formerNames = Map.groupBy(
  redirects.filter(({ from }) => !from.startsWith('/q/')),
  ({ to }) => to,
);

function names(address: string, name: string): string[] {
  const former = (formerNames.get(address) ?? []).map(({ from }) => from.split('/')[2] ?? '');
  return [name, ...former];
}

const known: KnownAddress[] = [
  ...[...questionBySlug.values()].map(({ id, slug, title }) => ({
    id,
    address: questionPath(slug),
    title,
    names: names(`/questions/${slug}/`, slug),
  })),
  ...topicsInOrder.map(({ id, title }) => ({ address: topicPath(id), title, names: names(`/topics/${id}/`, id) })),
];

/** What the page for wrong addresses compares a path with; only that page asks for it. */
export const GET: APIRoute = () => Response.json(known);
