import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../../src/lib/answers/mdx.ts';
import { readYaml } from '../../../src/lib/read-yaml.ts';

/** The parser of the content command is the judge. */
const agree = (text: string): void => assert.deepEqual(readYaml(text), parse(text), text);

test('every file under content is read as the content command reads it', () => {
  const files = globSync('content/*.yaml');
  const pages = globSync('content/questions/*/*.mdx');
  assert.ok(files.length > 5 && pages.length > 100);
  for (const file of files) agree(readFileSync(file, 'utf8'));
  for (const page of pages) agree(splitFrontMatter(readFileSync(page, 'utf8')).front);
});

test('so is what may be a number, a date, a truth or nothing', () => {
  for (const value of [
    '1_000',
    '0b1',
    '0o7',
    '0x1F',
    '010',
    '1e3',
    '.5',
    '+1',
    '1:30',
    '-.inf',
    '2026-11-25',
    'yes',
    'TRUE',
    'Null',
    '~',
    '=',
    '<<',
    '',
  ])
    agree(`- ${value}\n`);
});

test('so are texts of several lines, quotes, escapes, comments and empty files', () => {
  agree('a: |\n  x\n   y\n\nb: >-\n  x\n  y\n\n  z\nc: "d\n  e"\n');
  agree(String.raw`["it''s", 'it''s', "\u263a \/ \t"] # a comment`);
  agree('a: 1\r\nb: 2\r\n');
  agree('\ufeffa: 1\n');
  agree('');
  agree('# nothing but this\n');
});

test('so is what is typed by hand and not quite to the letter of the standard', () => {
  agree('- term: A\n  names: [\n    x\n  ]\n');
  agree('- [\n  a,\n  b\n]\n');
  agree('topics: []\nretired: [\n]\n');
  agree('-\t[a, b]\n- [a,\tc]\n');
});

test('what is no YAML throws', () => {
  assert.throws(() => readYaml('a: [1'));
});
