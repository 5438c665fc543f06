import { createIndex } from 'pagefind';

const MODULE = 'virtual:pagefind';
/** By Vite's convention for modules that are no files. */
const RESOLVED = `\0${MODULE}`;

/**
 * A plugin for Vite: `virtual:pagefind` is Pagefind's program for browsers. Pagefind writes it beside an index, whole and spelt out;
 * bundled with the script that uses it, it is lighter and one request less. Its class of an index is exported too: what Pagefind
 * exports opens one by itself, so that nobody learns whether that failed.
 */
export function pagefindProgram() {
  let program: Promise<string> | undefined;
  return {
    name: 'pagefind-program',
    // Asked for before it is needed: Pagefind takes a moment to start.
    configResolved({ command }: { command: 'build' | 'serve' }): void {
      if (command !== 'build' || program) return;
      program = readProgram();
      // Where it fails, `load` says so, which comes seconds later.
      program.catch(() => {});
    },
    resolveId: (id: string) => (id === MODULE ? RESOLVED : undefined),
    load: (id: string) => (id === RESOLVED ? (program ?? readProgram()) : undefined),
  };
}

/** The same for every index. Throws where this version of Pagefind has another name for it. */
async function readProgram(): Promise<string> {
  const { index } = await createIndex();
  const { files = [] } = (await index?.getFiles()) ?? {};
  const program = files.find(({ path }) => path === 'pagefind.js');
  if (!program) throw new Error('Pagefind gives no pagefind.js.');
  return `${new TextDecoder().decode(program.content)}\nexport { PagefindInstance };\n`;
}
