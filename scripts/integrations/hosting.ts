import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { caddySite } from '../../src/lib/hosts/caddy.ts';
import { nginxHttp, nginxServer } from '../../src/lib/hosts/nginx.ts';
import { headersFile, redirectsFile } from '../../src/lib/hosts/underscore-files.ts';
import { builtContent } from './content-step.ts';

/**
 * Astro integration: writes the headers and redirects for hosts that read them from a file. On
 * other hosts, redirect pages and the policy in each page do the work.
 */
export function hosting({ basePath }: { basePath: string }): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = { base: basePath, redirects: redirectsBelow(basePath) };
        const files: Record<string, string> = {
          _headers: headersFile(site),
          _redirects: redirectsFile(site),
          'nginx.http.conf': nginxHttp(site),
          'nginx.server.conf': nginxServer(site),
          'caddy.site.conf': caddySite(site),
        };
        for (const [name, text] of Object.entries(files)) await writeFile(new URL(name, dir), text);
      },
    },
  };
}

function redirectsBelow(basePath: string): { from: string; to: string }[] {
  const withBase = (address: string): string => basePath + address.slice(1);
  return builtContent().redirects.map(({ from, to }) => ({ from: withBase(from), to: withBase(to) }));
}
