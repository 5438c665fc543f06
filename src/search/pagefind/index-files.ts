/**
 * The files of an index of Pagefind 1.6, which does not document them. Pagefind's own program for browsers and its
 * WebAssembly would be 58 kB (Brotli) before the first result; this file is 1 kB.
 * If tests/src/search/pagefind/index-files.test.ts fails after an update, compare this file with
 * `pagefind_web/src/metadata.rs` and `index.rs` of the new version.
 */

/**
 * The language of the index: "no linguistic content". Pagefind has no stemmer for it, so the index has the stems that
 * the site gives it, in any language.
 */
export const INDEX_LANGUAGE = 'zxx';

export const metadataFile = /^pagefind\..+\.pf_meta$/;
/** A fragment, one for each record. The first group is the id of its page. */
export const fragmentFile = /^fragment\/.+_(.+)\.pf_fragment$/;

/** Each file begins with these letters, after it is unzipped. */
const SIGNATURE = 'pagefind_dcd';

/**
 * The ids of the pages in an index, in the order of their numbers, and the files with posting lists, in the order of
 * the alphabet. `from` is the beginning of the first word of a file, longer than what the words before have in common
 * with it.
 */
export type IndexMetadata = { pages: string[]; chunks: { from: string; file: string }[] };

/** A page with a word, by its number. */
export type Posting = { page: number; inTitle: boolean };

type PackedMetadata = [version: string, pages: [id: string][], chunks: [from: string, to: string, name: string][]];
type PackedPostings = [page: number, inText: number[], inFields: number[]][];
type PackedWord = [word: string, pages: PackedPostings, variants: [word: string, pages: PackedPostings][]];

/** Reads the metadata of an index. Throws if the file is damaged. */
export async function readMetadata(file: Uint8Array): Promise<IndexMetadata> {
  const [, pages, chunks] = (await decodeFile(file)) as PackedMetadata;
  return {
    pages: pages.map(([id]) => id.replace(`${INDEX_LANGUAGE}_`, '')),
    chunks: chunks.map(([from, , name]) => ({ from, file: `index/${name}.pf_index` })),
  };
}

/** Reads the posting lists of a file, by word. Throws if the file is damaged. The only meta field is the title. */
export async function readPostings(file: Uint8Array): Promise<Map<string, Posting[]>> {
  const [words] = (await decodeFile(file)) as [PackedWord[]];
  return new Map(
    words.flatMap(([word, pages, variants]) =>
      [[word, pages] as const, ...variants].map(([form, list]): [string, Posting[]] => [form, postingsOf(list)]),
    ),
  );
}

/** The number of a page is the difference to the page before. */
function postingsOf(list: PackedPostings): Posting[] {
  let page = 0;
  return list.map(([step, , inFields]) => {
    page += step;
    return { page, inTitle: inFields.length > 0 };
  });
}

/** The URL of a record, from its fragment. */
export async function fragmentUrl(file: Uint8Array): Promise<string> {
  return (JSON.parse(new TextDecoder().decode(await unzip(file))) as { url: string }).url;
}

const decodeFile = async (file: Uint8Array): Promise<unknown> => decodeCbor(await unzip(file));

/** The content of a file after its signature. A host may have unzipped the file. */
async function unzip(file: Uint8Array): Promise<Uint8Array> {
  const isZipped = file[0] === 0x1f;
  const stream = new Blob([Uint8Array.from(file)]).stream();
  const bytes = new Uint8Array(
    await new Response(isZipped ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).arrayBuffer(),
  );
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new Error('This is no file of a Pagefind index.');
  return bytes.subarray(SIGNATURE.length);
}

const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4];

/**
 * Decodes CBOR (RFC 8949) as far as Pagefind uses it: integers, texts and arrays. A library for all
 * of CBOR would be 5 kB more. Throws if the bytes end too soon.
 */
function decodeCbor(bytes: Uint8Array): unknown {
  const decoder = new TextDecoder();
  let at = 0;

  function byte(): number {
    const value = bytes[at++];
    if (value === undefined) throw new RangeError('A file of the Pagefind index ends too soon.');
    return value;
  }

  /** A small value is in the first byte; otherwise it follows in one, two or four bytes. */
  function argument(low: number): number {
    if (low < 24) return low;
    let value = 0;
    for (let length = 2 ** (low - 24); length > 0; length--) value = value * 256 + byte();
    return value;
  }

  function items(length: number): unknown[] {
    const list = [];
    for (let index = 0; index < length; index++) list.push(item());
    return list;
  }

  function item(): unknown {
    const first = byte();
    const type = first >> 5;
    const value = argument(first & 31);
    if (type === UNSIGNED) return value;
    if (type === NEGATIVE) return -1 - value;
    if (type === ARRAY) return items(value);
    if (type !== TEXT) throw new TypeError(`CBOR type ${type} in a Pagefind index.`);
    at += value;
    return decoder.decode(bytes.subarray(at - value, at));
  }

  return item();
}
