/** The part of Pagefind's browser program that is used here (pagefind 1.6). */
declare module 'virtual:pagefind' {
  /** `metaCacheTag` is put behind the address of the file that is fetched first; without one it would be the time. */
  interface PagefindOptions {
    basePath: string;
    metaCacheTag: string;
    primary: boolean;
  }

  /** One index. What begins with `load` fetches a part of it; a part that was loaded stands in a list, by the name of its file. */
  export class PagefindInstance {
    constructor(options: PagefindOptions);
    /** Of the program, and of the index once its entry is loaded. */
    readonly version: string;
    readonly loadedVersion?: string;
    readonly loaded_chunks: Record<string, unknown>;
    readonly loaded_filters: Record<string, unknown>;
    init(language: string, options: { load_wasm: boolean }): Promise<void>;
    search(word: string | null, options?: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
    loadEntry(): Promise<void>;
    loadChunk(name: string): Promise<void>;
    loadFilterChunk(name: string): Promise<void>;
    /** Rejects where the program did not understand what was loaded. */
    getPtr(): Promise<number>;
  }

  export interface PagefindResult {
    id: string;
    score: number;
    matchedMetaFields?: string[];
  }
}
