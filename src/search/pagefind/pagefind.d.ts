/** The private parts of Pagefind's browser program that we use (pagefind-internals.ts). */
declare module 'virtual:pagefind' {
  /**
   * `metaCacheTag` is appended to the address of the first file. The default is the time, which
   * would disable the cache.
   */
  interface PagefindOptions {
    basePath: string;
    metaCacheTag: string;
    primary: boolean;
  }

  /** An index. The methods `load…` load a part of it and list it by the name of its file. */
  export class PagefindInstance {
    constructor(options: PagefindOptions);
    /** The version of the program; `loadedVersion` is that of the index. */
    readonly version: string;
    readonly loadedVersion?: string;
    readonly loaded_chunks: Record<string, unknown>;
    readonly loaded_filters: Record<string, unknown>;
    init(language: string, options: { load_wasm: boolean }): Promise<void>;
    search(word: string | null, options?: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
    loadEntry(): Promise<void>;
    loadChunk(name: string): Promise<void>;
    loadFilterChunk(name: string): Promise<void>;
    /** Rejects if the program cannot read the loaded files. */
    getPtr(): Promise<number>;
  }

  export interface PagefindResult {
    id: string;
    score: number;
    matchedMetaFields?: string[];
  }
}
