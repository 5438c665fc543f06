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

/** A folder that the command has kept, with another seed, and its YAML edited by leaving out or doubling lines. */
const aged = fc
  .tuple(seedText, seedText, fc.array(fc.nat(), { maxLength: 2 }), hostileTexts)
  .map(([before, seed, places, added]): Sources => {
    const kept = buildContent({ seed: before, texts: new Map(), pages: new Map() }, (name) => name);
    const edited = [...kept.texts].map(([name, text]): [string, string] => [name, withoutLines(text, places)]);
    const others = [...added].filter(([name]) => !kept.texts.has(name));
    return { seed, texts: new Map([...edited, ...others]), pages: kept.pages };
  });

function withoutLines(text: string, places: readonly number[]): string {
  const lines = text.split('\n');
  for (const place of places) lines.splice(place % lines.length, 1);
  return lines.join('\n');
}

/** A whole content folder: any seed, and often YAML files and pages that the command never made. */
export const hostileSources: fc.Arbitrary<Sources> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ seed: hostileSeedBytes, texts: fc.constant(new Map<string, string>()), pages }) },
  { weight: 2, arbitrary: fc.record({ seed: seedText, texts: hostileTexts, pages }) },
  { weight: 2, arbitrary: aged },
);
