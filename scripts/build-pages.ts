/**
 * The pages of the content in CONTENT_DIR, into the site in OUT_DIR: `node scripts/build-pages.ts`. Astro takes as long to load as content to be
 * made, so both may begin at once: pages are made when standard input ends.
 */
import { text } from 'node:stream/consumers';
import { build } from 'astro';

if (!process.stdin.isTTY) await text(process.stdin);
await build({});
