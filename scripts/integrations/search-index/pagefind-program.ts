import { createIndex } from 'pagefind';
import { PROGRAM_FILE, withIndexClass } from '../../../src/search/pagefind/pagefind-internals.ts';

const MODULE = 'virtual:pagefind';
/** Vite's prefix for modules without a file. */
const RESOLVED = `\0${MODULE}`;

/**
 * Vite plugin: `virtual:pagefind` is Pagefind's program for browsers. Pagefind writes it beside an
 * index, unminified. Bundled with our script, it is smaller and saves a request. Its index class is
 * exported too, because Pagefind's own functions hide failed loads.
 */
export function pagefindProgram() {
  let program: Promise<string> | undefined;
  return {
    name: 'pagefind-program',
    // Pagefind takes a moment to start, so it starts before the program is needed.
    configResolved({ command }: { command: 'build' | 'serve' }): void {
      if (command !== 'build' || program) return;
      program = readProgram();
      // `load` reports the failure.
      program.catch(() => {});
    },
    resolveId: (id: string) => (id === MODULE ? RESOLVED : undefined),
    load: (id: string) => (id === RESOLVED ? (program ?? readProgram()) : undefined),
  };
}

/**
 * The program is equal for all indexes. Throws if this version of Pagefind has no file of this
 * name.
 */
async function readProgram(): Promise<string> {
  const { index } = await createIndex();
  const { files = [] } = (await index?.getFiles()) ?? {};
  const program = files.find(({ path }) => path === PROGRAM_FILE);
  if (!program) throw new Error(`Pagefind has no ${PROGRAM_FILE}. Compare src/search/pagefind with its new version.`);
  return withIndexClass(new TextDecoder().decode(program.content));
}
