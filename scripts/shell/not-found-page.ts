import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Headers that depend on the request, and the bytes. */
export type Body = { headers: Record<string, string>; body: Buffer };

const encodings = { br: '.br', gzip: '.gz' };

/** The page of a built site for addresses it doesn't have, compressed for those who take it so. */
export function notFoundPage(dir: string): (accepted?: string) => Body {
  const path = join(dir, '404.html');
  if (!existsSync(path)) return () => ({ headers: {}, body: Buffer.from('Not found\n') });
  const plain = readFileSync(path);
  const copies = Object.entries(encodings).flatMap(([encoding, ending]) =>
    existsSync(path + ending) ? [{ encoding, body: readFileSync(path + ending) }] : [],
  );
  return (accepted = '') => {
    const copy = copies.find(({ encoding }) => accepted.includes(encoding));
    const vary = { Vary: 'Accept-Encoding' };
    return copy
      ? { headers: { ...vary, 'Content-Encoding': copy.encoding }, body: copy.body }
      : { headers: vary, body: plain };
  };
}
