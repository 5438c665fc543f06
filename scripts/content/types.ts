import type { Problem } from './problem.ts';

/** All that the content folder holds. `texts` are its YAML files by name; `pages` the existing pages by path. */
export type Sources = { seed: Uint8Array; texts: ReadonlyMap<string, string>; pages: ReadonlyMap<string, string> };
/** All that it should hold, what to say about it, and what a person must fix first. `texts` are the YAML files that the command keeps. */
export type Content = {
  pages: Map<string, string>;
  texts: Map<string, string>;
  topics: number;
  notes: string[];
  problems: Problem[];
};
