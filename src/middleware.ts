import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { finishPage } from './lib/html/finish-page.ts';

const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Gives each built page its content security policy. The dev server adds scripts to a page that no policy can know. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(finishPage(await response.text(), sha256), response);
});
