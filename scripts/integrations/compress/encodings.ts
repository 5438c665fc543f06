import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

/** Brotli's quality, from 0 to 11. */
export type Quality = 5 | 11;
export const MAX_QUALITY = 11;

/** The endings of compressed copies that servers look for. */
const encodings = ['br', 'gz'] as const;
type Encoding = (typeof encodings)[number];

/** Compresses a file's plain content. Gzip is quick and always has its highest level. */
export function encode(plain: Buffer, encoding: Encoding, quality: Quality): Buffer {
  if (encoding === 'gz') return gzipSync(plain, { level: 9 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  return brotliCompressSync(plain, { params });
}

/**
 * The encodings of a file's copies. Pagefind's files are gzip already, so they get no copy in gzip.
 * Pagefind's program reads plain files too, and Brotli of the plain content is smaller by a sixth.
 */
export const encodingsOf = (content: Buffer): readonly Encoding[] => (isGzip(content) ? ['br'] : encodings);

/** The content to compress: plain, also if the file is gzip. */
export const plainContent = (content: Buffer): Buffer => (isGzip(content) ? gunzipSync(content) : content);

/** True for gzip data, which begins with these two bytes (RFC 1952, section 2.3.1). */
export const isGzip = (content: Buffer): boolean => content[0] === 0x1f && content[1] === 0x8b;
