import fc from 'fast-check';
import { stringify } from 'yaml';
import type { DataFileName } from '../../src/model/data-files.ts';
import { hostileLine } from './hostile-text.ts';

type Any = fc.Arbitrary<unknown>;
/** Generators of field values. `often` sometimes replaces a value by a value of another type. */
type Generators = {
  language: fc.Arbitrary<string>;
  text: Any;
  seedText: Any;
  group: Any;
  slug: fc.Arbitrary<string>;
  id: Any;
  often: (arbitrary: Any) => Any;
};

const plainText = fc.oneof(
  fc.constantFrom(
    'cache',
    'A cache',
    'queue',
    'Pros',
    'Node.js',
    'is',
    'e.g. this',
    '<script>',
    '{x}',
    '*args',
    'مرحبا',
  ),
  hostileLine,
);
/** Texts of a question that is in every seed. */
const seedText = fc.constantFrom('What is a cache?', 'A cache keeps what was read.', 'keeps what');
const validValues: Generators = {
  text: plainText,
  seedText,
  group: fc.constantFrom('cache', 'queue', 'message broker', 'C#'),
  language: fc.constantFrom('js', 'sql', 'text', 'C++'),
  slug: fc.constant('cache'),
  id: fc.integer({ min: 1, max: 9 }),
  often: (arbitrary) => arbitrary,
};
const anything = fc.oneof(
  fc.anything({ maxDepth: 2, maxKeys: 3 }).filter(isWritable),
  fc.constantFrom(null, true, 0, '', [], {}, 'text'),
);
const hostileValue = fc.oneof(
  { weight: 5, arbitrary: plainText },
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\u001b[2J',
    '\ud800',
    '\ufffe',
    '---\n---\n',
    'a\nAnswer: b',
    'x'.repeat(5000),
    'a\r\nb',
  ),
);
const hostileValues: Generators = {
  text: hostileValue,
  seedText: fc.oneof(seedText, hostileValue),
  group: hostileValue,
  language: fc.constantFrom('js', '</code>', 'a b', '', '{:x}', '__proto__', 'constructor'),
  slug: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('cache', 'queue', 'index', 'about-index', 'a', 'b-2', 'constructor') },
    fc.constantFrom(
      '../..',
      '..',
      '.',
      'a/b',
      'A',
      '__proto__',
      'toString',
      '',
      'x'.repeat(81),
      'main',
      'a--b',
      '%2e%2e',
    ),
  ),
  id: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
    fc.constantFrom(0, -1, 1.5, 2 ** 53, Number.MAX_SAFE_INTEGER, 1e300, Number.POSITIVE_INFINITY, Number.NaN, '1'),
  ),
  often: (arbitrary) => fc.oneof({ weight: 24, arbitrary }, { weight: 1, arbitrary: anything }),
};

/** A generator for each data file. A missing one is a type error. */
function shapes({ text, seedText, group, language, slug, id, often }: Generators): Record<DataFileName, Any> {
  const list = (entry: Any): Any => often(fc.array(often(entry), { maxLength: 4 }));
  const byLanguage = often(fc.dictionary(language, list(text), { maxKeys: 2 }));
  const bySlug = (value: Any): Any => often(fc.dictionary(slug, often(value), { maxKeys: 2 }));
  const map = (fields: Record<string, Any>, optional: Record<string, Any> = {}): Any =>
    often(fc.record({ ...fields, ...optional }, { requiredKeys: Object.keys(fields) }));
  const line = map({ id: often(id), slug: often(slug), title: often(text) }, { related: list(slug) });
  const topic = map({ id: often(slug), title: often(text), summary: often(text), questions: list(line) });
  const edit = {
    find: often(seedText),
    replace: often(fc.oneof(text, fc.constantFrom('', ' ', 'x\ny'))),
    reason: often(text),
  };
  const entry = map(
    { term: often(text), question: often(slug) },
    { mentions: list(text), names: list(text), examples: list(text) },
  );
  const figure = map(
    { title: often(text), caption: often(text) },
    {
      drawing: often(fc.constantFrom('a.svg', '../a.svg')),
      description: often(text),
      table: map({ columns: list(text), rows: list(list(text)) }),
    },
  );
  const url = often(fc.constantFrom('https://a.example/', 'https://b.example/x#y'));
  return {
    site: map(
      {},
      {
        name: often(text),
        tagline: often(text),
        language: often(fc.constantFrom('en', 'x y')),
        offline: often(fc.boolean()),
      },
    ),
    outline: map({ topics: list(topic) }, { retired: list(line) }),
    addresses: map({
      published: often(fc.integer({ min: 0, max: 3 })),
      questions: list(map({ id: often(id), slug: often(slug) })),
      topics: list(map({ id: often(slug) }, { to: often(slug) })),
    }),
    corrections: list(map(edit, { question: often(slug), every: often(fc.constant(true)) })),
    literals: map({}, { everywhere: byLanguage, questions: bySlug(byLanguage) }),
    labels: list(text),
    terms: list(entry),
    aliases: bySlug(list(text)),
    codeForms: list(map({ form: often(fc.constantFrom('^x', '[', 'a{2')), means: often(text) })),
    neighbours: bySlug(list(text)),
    figures: bySlug(figure),
    notes: bySlug(map({ text: often(text), sources: list(url), checked: often(fc.constant('2026-11')) })),
    lists: bySlug(map({ items: list(seedText) }, { ordered: often(fc.constant(true)) })),
    paragraphs: bySlug(list(seedText)),
    series: list(map({ title: often(text), questions: bySlug(often(text)) })),
    sources: bySlug(list(map({ title: often(text), url }))),
    synonyms: list(often(fc.array(often(group), { minLength: 2, maxLength: 3 }))),
  };
}

const [validShapes, hostileShapes] = [shapes(validValues), shapes(hostileValues)];

/** Lines that an editor or an attacker may add to a YAML file. */
const strayLines = [
  ...['&a', '*a', '- *a', '- &a [*a]', '<<: *a', 'x: &a {b: *a}', '!!binary aGk=', '!x y', '%YAML 1.1', '---', '...'],
  ...['? [a]', ': b', '\t- a', '{', '[', '"', "'", '|', '>-', '#', 'title: again', '- !!set { a }', '- 2020-01-01'],
  ...[
    '__proto__: { polluted: true }',
    'constructor: { prototype: { polluted: true } }',
    '\u2028',
    '\ufeff',
    '- "\\uD800"',
  ],
  ...['- "\\0"', '- '.repeat(200), '['.repeat(200), '{a: '.repeat(200), `a: ${'9'.repeat(400)}`],
];
const deep = ['- ', '[', '{a: ', '? '].map((level) => level.repeat(4000));
const billionLaughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  .concat(Array.from({ length: 12 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(10)}]`))
  .join('\n');

const asYaml = (value: Any): fc.Arbitrary<string> =>
  fc
    .tuple(
      value,
      fc.constantFrom({}, { defaultStringType: 'QUOTE_DOUBLE' as const }, { collectionStyle: 'flow' as const }),
    )
    .map(([typed, options]) => stringify(typed, { ...options, aliasDuplicateObjects: false }) ?? '');

const withStrayLines = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...strayLines)), { minLength: 1, maxLength: 2 }))
    .map(([typed, added]) => {
      const lines = typed.split('\n');
      for (const [position, stray] of added) lines.splice(position % (lines.length + 1), 0, stray);
      return lines.join('\n');
    });

const fileName = (name: string): string => `${name}.yaml`;

/** One YAML file with errors of any kind. */
const invalidFile: fc.Arbitrary<[name: string, text: string]> = fc
  .constantFrom(...(Object.keys(validShapes) as DataFileName[]))
  .chain((name) =>
    fc
      .oneof(
        { weight: 8, arbitrary: asYaml(hostileShapes[name]) },
        { weight: 8, arbitrary: withStrayLines(asYaml(validShapes[name])) },
        {
          weight: 1,
          arbitrary: fc.oneof(fc.constantFrom('', '# only this\n', billionLaughs, ...deep, 'null', '~'), hostileLine),
        },
      )
      .map((text): [string, string] => [fileName(name), text]),
  );

const { outline: _, addresses: __, ...editorial } = validShapes;

/** Valid data files with hostile text, and often one invalid file. */
export const hostileTexts: fc.Arbitrary<Map<string, string>> = fc
  .tuple(
    fc.record(Object.fromEntries(Object.entries(editorial).map(([name, value]) => [fileName(name), asYaml(value)])), {
      requiredKeys: [],
    }),
    fc.option(invalidFile),
  )
  .map(([valid, invalid]) => new Map([...Object.entries(valid), ...(invalid ? [invalid] : [])].filter(hasText)));

function hasText(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}

/** Whether the value can be written as YAML. */
function isWritable(value: unknown): boolean {
  try {
    return typeof stringify(value, { aliasDuplicateObjects: false }) === 'string';
  } catch {
    return false;
  }
}
