import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';

/** How hard to compress: Brotli's quality, from 0 to 11. */
export type Quality = 5 | 11;

/** The endings of compressed copies that servers look for. */
const encodings = ['br', 'gz'] as const;
type Encoding = (typeof encodings)[number];

const [brotliOf, gzipOf, plainOf] = [promisify(brotliCompress), promisify(gzip), promisify(gunzip)];

/** Compress in one of libuv's threads. Gzip always does its best: that is quick. */
export function encode(plain: Buffer, encoding: Encoding, quality: Quality): Promise<Buffer> {
  if (encoding === 'gz') return gzipOf(plain, { level: 9 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(plain.length),
  };
  return brotliOf(plain, { params });
}

/** The smallest window that a file fits into, as a power of two: the usual one of 4 MB takes longer to lay out than a page to compress. */
function windowFor(bytes: number): number {
  const { BROTLI_MAX_WINDOW_BITS: largest } = constants;
  return Math.min(Math.max(Math.ceil(Math.log2(bytes + WINDOW_GAP)), 16), largest);
}

/** A window is as many bytes smaller than its power of two (RFC 7932, section 9.1). */
const WINDOW_GAP = 16;

/**
 * The copies that some content is to have. Pagefind's own files are gzip, whatever they are called. Its program reads them plain too, and
 * plain ones compress better by a sixth: they get a copy in Brotli, while one in gzip would be the same file once more.
 */
export const encodingsOf = (content: Buffer): readonly Encoding[] => (isGzip(content) ? ['br'] : encodings);

/** What there is to compress of a content. */
export const plainForm = async (content: Buffer): Promise<Buffer> =>
  isGzip(content) ? await plainOf(content) : content;

/** Is this gzip (RFC 1952, section 2.3.1), whatever the file is called? */
export const isGzip = (content: Buffer): boolean => content[0] === 0x1f && content[1] === 0x8b;
