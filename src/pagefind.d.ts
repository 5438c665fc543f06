/** The part of Pagefind's browser API that is used here (pagefind 1.6). */
declare module 'virtual:pagefind' {
  export interface PagefindInstance {
    init(): Promise<void>;
    search(word: string | null, options?: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
  }

  export interface PagefindResult {
    id: string;
    score: number;
    matchedMetaFields?: string[];
  }

  /** `metaCacheTag` is put behind the address of the file that is fetched first; without one it would be the time. */
  export function createInstance(options: {
    basePath: string;
    noWorker: boolean;
    metaCacheTag: string;
  }): PagefindInstance;
}
