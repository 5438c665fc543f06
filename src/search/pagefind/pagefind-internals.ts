/**
 * Everything that we know about Pagefind's private files. This is Pagefind 1.6; it does not document them.
 * `pagefind.d.ts` and `pagefind-index.ts` have the private parts of its browser program.
 * If tests/src/search/pagefind/pagefind-internals.test.ts fails after an update, compare these three files with the new version.
 */

/** The file of Pagefind's browser program in an index. */
export const PROGRAM_FILE = 'pagefind.js';

/** The files of an index that its program loads, without fragments: our records replace them. */
export const neededFile = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.en\.pagefind|(?:index|filter)\/.+)$/;

/** A fragment, one for each record. The first group is the id of the record in the index. */
export const fragmentFile = /^fragment\/(.+)\.pf_fragment$/;

/** The length of the signature in front of the JSON of a fragment, in bytes. */
const SIGNATURE_LENGTH = 12;

/** The `url` of a record, from its unzipped fragment. */
export function fragmentUrl(fragment: Uint8Array): string {
  const { url } = JSON.parse(new TextDecoder().decode(fragment.subarray(SIGNATURE_LENGTH))) as { url: string };
  return url;
}

/** Exports the index class of Pagefind's program, whose own functions hide failed loads. */
export const withIndexClass = (program: string): string => `${program}\nexport { PagefindInstance };\n`;

/**
 * The language of the index, whatever the language of the site: the site brings the forms of words, and Pagefind only
 * looks them up. Names of files contain it.
 */
export const INDEX_LANGUAGE = 'en';
