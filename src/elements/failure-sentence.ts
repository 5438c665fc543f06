/** What a visitor is told whose search failed for this reason. */
export function failureSentence(reason: unknown): string {
  if (!navigator.onLine) return 'There is no connection, and the search index has not been loaded yet.';
  if (!runsWebAssembly()) return 'The search needs WebAssembly, which this browser does not run here.';
  if (reason instanceof DOMException && reason.name === 'VersionError')
    return 'This page and the search index are of different versions. Load the page again to search.';
  return 'The search index could not be loaded.';
}

/** The smallest program there is. One must try: a browser may know WebAssembly and be told to refuse it. */
function runsWebAssembly(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) !== undefined;
  } catch {
    return false;
  }
}
