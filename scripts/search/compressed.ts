import { brotliCompressSync, constants, gunzipSync } from 'node:zlib';
import type { IndexFile } from './index-pages.ts';

/**
 * The same file, compressed as well as can be, for servers that send `name.br` to browsers that take it. Pagefind's own files are
 * gzip; its program reads them plain too, and plain ones compress better by a sixth.
 */
export function compressed({ path, content }: IndexFile): IndexFile {
  const plain = isGzip(content) ? gunzipSync(content) : content;
  return {
    path: `${path}.br`,
    content: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
  };
}

const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
