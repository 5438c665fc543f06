import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Files of the interfaces that Pagefind brings along; the site has its own. `pagefind.js` is the interface to the index. */
const interfaces = ['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui', 'pagefind-highlight'].flatMap(
  (name) => [`${name}.js`, `${name}.css`],
);

/** Write the search index of a built site into its folder `pagefind` and return the number of pages in it. */
export async function indexSite(outDir: string): Promise<number> {
  try {
    // Without the characters, "C++" and "C#" would be found as "C", and ".NET" as "NET".
    const { index, errors } = await createIndex({ includeCharacters: '+#.', maxFragments: 1 });
    if (!index) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: outDir });
    const outputPath = join(outDir, 'pagefind');
    await rm(outputPath, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    await Promise.all(interfaces.map((file) => rm(join(outputPath, file), { force: true })));
    return added.page_count;
  } finally {
    await close();
  }
}
