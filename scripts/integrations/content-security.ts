import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finishPage } from '../../src/lib/html/finish-page.ts';
import { filesBelow } from '../build/files.ts';

/**
 * Astro integration: gives each built page its content security policy, and joins its styles so that one hash allows them.
 * It works on the files, not as a middleware: Astro's page cache does not notice when a middleware changes.
 */
export function contentSecurity(): AstroIntegration {
  return {
    name: 'content-security',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const path of filesBelow(root)) {
          if (!path.endsWith('.html')) continue;
          const file = join(root, path);
          writeFileSync(file, finishPage(readFileSync(file, 'utf8'), sha256));
        }
      },
    },
  };
}

const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
