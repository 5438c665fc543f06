import type { APIRoute } from 'astro';
import { questions } from '../catalog.ts';
import { plainText } from '../lib/plain-text.ts';
import { absolute, questionPath } from '../site.ts';

/** Every question in the order of the seed, for other programs. */
export const GET: APIRoute = () => {
  const records = questions
    .map(({ data: { id, number, slug, topic, title }, body = '' }) => ({
      id,
      number,
      slug,
      url: absolute(questionPath(slug)),
      topic,
      title,
      answer: plainText(body),
    }))
    .toSorted((a, b) => a.number - b.number);
  return Response.json(records);
};
