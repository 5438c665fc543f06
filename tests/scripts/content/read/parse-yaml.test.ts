import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../../scripts/content/read/parse-yaml.ts';
import { aliasesSchema, literalsSchema, synonymsSchema, termsSchema } from '../../../../src/model/data-files.ts';
import { outlineSchema } from '../../../../src/model/outline.ts';

const schemas = {
  outline: outlineSchema,
  terms: termsSchema,
  aliases: aliasesSchema,
  literals: literalsSchema,
  synonyms: synonymsSchema,
};
const samples: [name: keyof typeof schemas, text: string, problems: string[]][] = [
  [
    'outline',
    '# Ours.\n',
    [
      '1: the file: expected topics and retired and found nothing. Bring its lines back. If it never had any, delete the file, and a new one is created.',
    ],
  ],
  ['outline', 'topics:\n', ['1: "topics": expected a list and found nothing. Write it.']],
  [
    'outline',
    'topics:\n  - id: data\n    title: 404\n    summary: ""\n    questions:\n      - { id: 0, slug: Old Slug, title: "" }\n      - { id: 2, slug: b, titel: B }\n',
    [
      '3: "title" of the topic "data": expected text and found the number 404. Put it in quotes.',
      '6: "id" of the question "Old Slug": expected a number above 0 and found the number 0. Correct it.',
      '6: "slug" of the question "Old Slug": found "Old Slug", but a slug is lower-case letters and digits, parted by single hyphens. Correct it.',
      '6: "title" of the question "Old Slug": expected text and found an empty text. Write it.',
      '7: "title" of the question "b": expected text and found nothing. Write it.',
      '7: the question "b": "titel" is not known here. Known are id, slug, title, related, lead and model. Correct or remove it.',
    ],
  ],
  [
    'synonyms',
    '# Ours.\n%YAML 1.1\n---\n- [yes, 0o7]\n',
    ['2: expected values and found a %YAML directive, which changes the meaning of some values. Remove it.'],
  ],
  [
    'terms',
    '- term: "x\n- b: [\n',
    ['3: expected YAML and found an error: Missing closing "quote. Correct it here or in the lines before.'],
  ],
  [
    'terms',
    '- term: x\n  question: y\n  names: z\n',
    ['3: "names" of the term "x": expected a list and found "z". Correct it.'],
  ],
  [
    'literals',
    'everywhere: { </code>: [x] }\n',
    [
      '1: "everywhere", "</code>": found "</code>", but a language is letters, digits, +, #, dots and hyphens. Correct it.',
    ],
  ],
  ['aliases', 'cache: [memo, 3]\n', ['1: "cache", entry 2: expected text and found the number 3. Put it in quotes.']],
  [
    'synonyms',
    '- [a]\n- x\n',
    [
      '1: entry 1: expected at least 2 entries and found a list of one entry. Correct it.',
      '2: entry 2: expected a list and found "x". Correct it.',
    ],
  ],
];

for (const [name, text, expected] of samples) {
  test(`an error in ${name}.yaml names its line and entry: ${JSON.stringify(text)}`, () => {
    const { problems } = parseYaml<(typeof schemas)[typeof name]>(text, schemas[name], `${name}.yaml`);
    assert.deepEqual(
      problems.map(({ line, message }) => `${line}: ${message}`),
      expected,
    );
  });
}
