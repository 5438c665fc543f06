import type { APIRoute } from 'astro';
import { path, site } from '../data/paths.ts';

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: path(`/icons/${purpose}-${size}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

const manifest = {
  id: path('/'),
  name: site.name,
  short_name: 'Answers',
  description: site.tagline,
  lang: site.language,
  start_url: path('/'),
  scope: path('/'),
  // Readers follow links and need a way back.
  display: 'minimal-ui',
  background_color: '#fcf9f4',
  theme_color: '#fcf9f4',
  icons: [
    { src: path('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
    icon(192, 'any'),
    icon(512, 'any'),
    icon(512, 'maskable'),
  ],
};

/** The web app manifest, which makes the site installable. */
export const GET: APIRoute = () => Response.json(manifest);
