import fc from 'fast-check';
import { buildContent } from '../../scripts/content/build-content.ts';
import type { Sources } from '../../scripts/content/types.ts';
import { hostileSeed, hostileSeedBytes } from './hostile-seed.ts';
import { hostileText } from './hostile-text.ts';
import { hostileTexts } from './hostile-yaml.ts';

const seedText = hostileSeed.map((text) => Buffer.from(text));
const pages = fc
  .dictionary(
    fc.constantFrom('questions/cache.mdx', 'a/queue.mdx', 'old/x.mdx', 'notes.txt'),
    fc.oneof(hostileText, fc.constantFrom('', '---\n', '---\ntitle: x\n---\n\n{')),
    { maxKeys: 2 },
  )
  .map((found) => new Map(Object.entries(found)));

/** The folder of an earlier run, with another seed and with lines removed from its YAML files. */
const afterEarlierRun = fc
  .tuple(seedText, seedText, fc.array(fc.nat(), { maxLength: 2 }), hostileTexts)
  .map(([before, seed, lineIndexes, added]): Sources => {
    const earlier = buildContent({ seed: before, texts: new Map(), pages: new Map() }, (name) => name);
    const edited = [...earlier.texts].map(([name, text]): [string, string] => [name, withoutLines(text, lineIndexes)]);
    const others = [...added].filter(([name]) => !earlier.texts.has(name));
    return { seed, texts: new Map([...edited, ...others]), pages: earlier.pages };
  });

function withoutLines(text: string, lineIndexes: readonly number[]): string {
  const lines = text.split('\n');
  for (const lineIndex of lineIndexes) lines.splice(lineIndex % lines.length, 1);
  return lines.join('\n');
}

/** A content folder with any seed, and often with YAML files and pages from other sources. */
export const hostileSources: fc.Arbitrary<Sources> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ seed: hostileSeedBytes, texts: fc.constant(new Map<string, string>()), pages }) },
  { weight: 2, arbitrary: fc.record({ seed: seedText, texts: hostileTexts, pages }) },
  { weight: 2, arbitrary: afterEarlierRun },
);
