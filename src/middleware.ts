import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { finishPage } from './lib/html/finish-page.ts';

const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * Adds the content security policy to each built page. In development, Vite adds scripts that no
 * policy can know.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(finishPage(await response.text(), sha256), response);
});
