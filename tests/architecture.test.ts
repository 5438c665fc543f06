import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { test } from 'node:test';

/** The layers of `src`, from the top down. A file may import from its own layer and from those below it. */
const layers: string[][] = [
  ['src/pages'],
  ['src/layouts'],
  ['src/components'],
  ['src/copy', 'src/offline', 'src/page-behaviour', 'src/passages', 'src/search', 'src/theme'],
  ['src/icons'],
  ['src/data'],
  ['src/lib'],
  ['src/model'],
];

/** The files that Astro looks for right under `src`. */
const rootFiles = ['src/content.config.ts', 'src/middleware.ts'];

/** What no file of a folder may import from packages or Node, the longest folder first. */
const forbiddenPackages: [folder: string, imported: RegExp][] = [
  ['src/search/engine', /^(node|astro)[:/]/],
  ['src/model', /^(?!astro\/zod$)/],
  ['src/lib', /^(node|astro):/],
  ['scripts/content', /^astro:/],
];

/** Folders with at most this many files read like a table of contents. */
const MAX_FILES_IN_FOLDER = 20;
const MAX_FILES = 320;
const MIN_MEDIAN_LINES = 45;

interface Import {
  file: string;
  /** The specifier as the file has it. */
  specifier: string;
  isTypeOnly: boolean;
}

const importPattern =
  /^\s*(?:import|export)\b(\s+type\b)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm;

function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(importPattern);
  return [...found].map(([, type, from, direct]) => ({
    file,
    specifier: from ?? direct ?? '',
    isTypeOnly: type !== undefined,
  }));
}

const slashed = (path: string): string => path.replaceAll(sep, '/');
const targetOf = ({ file, specifier }: Import): string => slashed(join(dirname(file), specifier.replace(/\?.*$/, '')));
const isIn = (folder: string, file: string): boolean => file.startsWith(`${folder}/`);
const layerOf = (file: string): number => layers.findIndex((folders) => folders.some((folder) => isIn(folder, file)));

function duplicates(names: readonly string[]): string[] {
  return [...Map.groupBy(names, (name) => name)].filter(([, same]) => same.length > 1).map(([name]) => name);
}

const allFiles = globSync('{src,scripts}/**/*')
  .map(slashed)
  .filter((file) => /\.[a-z]+$|file$/.test(file))
  .sort();
const codeFiles = allFiles.filter((file) => /\.(ts|astro|mjs|js)$/.test(file));
const imports = codeFiles.flatMap(importsOf);
const ownImports = imports.filter(({ specifier }) => specifier.startsWith('.'));

test('imports in src go down the layers', () => {
  const upward = ownImports
    .filter(({ file }) => isIn('src', file))
    .filter((found) => layerOf(found.file) > layerOf(targetOf(found)) && !isIn('src/styles', targetOf(found)))
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
  assert.deepEqual(upward, []);
});

test('every folder of src belongs to a layer', () => {
  const folders = new Set(
    codeFiles.filter((file) => isIn('src', file)).map((file) => file.split('/').slice(0, 2).join('/')),
  );
  const unknown = [...folders].filter((folder) => layerOf(`${folder}/`) < 0 && !rootFiles.includes(folder));
  assert.deepEqual(unknown, []);
});

test('src imports no script', () => {
  const found = ownImports.filter((one) => isIn('src', one.file) && isIn('scripts', targetOf(one)));
  assert.deepEqual(
    found.map(({ file }) => file),
    [],
  );
});

test('scripts import only pure code of src', () => {
  const allowed = ['src/lib', 'src/model', 'src/search', 'src/offline'];
  const found = ownImports
    .filter(({ file }) => isIn('scripts', file))
    .filter((one) => isIn('src', targetOf(one)) && !allowed.some((folder) => isIn(folder, targetOf(one))))
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
  assert.deepEqual(found, []);
});

test('pure folders import neither Node nor Astro', () => {
  const found = imports
    .filter(({ specifier }) => !specifier.startsWith('.'))
    .filter(({ file, specifier }) => forbiddenPackages.find(([folder]) => isIn(folder, file))?.[1].test(specifier))
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
  assert.deepEqual(found, []);
});

test('in a feature, components import elements and elements import logic, not the reverse', () => {
  const rank = (file: string): number => (file.endsWith('.astro') ? 2 : file.endsWith('.element.ts') ? 1 : 0);
  const found = ownImports
    .filter((one) => isIn('src', one.file) && rank(one.file) === 0 && rank(targetOf(one)) === 2)
    .map(({ file, specifier }) => `${file} imports ${specifier}`);
  assert.deepEqual(found, []);
});

test('there is no import cycle', () => {
  const graph = Map.groupBy(ownImports, ({ file }) => file);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const found of graph.get(file) ?? []) visit(targetOf(found), [...path, file]);
    done.add(file);
  };
  for (const file of codeFiles) visit(file, []);
  assert.deepEqual(cycles, []);
});

test('no file name occurs twice, except for routes, which Astro names', () => {
  const names = allFiles
    .filter((file) => !isIn('src/pages', file) && !isIn('scripts/bench/bare', file))
    .map((file) => basename(file));
  assert.deepEqual(duplicates(names), []);
});

test('no exported type name occurs twice', () => {
  const names = codeFiles.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^\s*export (?:interface|type) (\w+)/gm)].map(([, name]) => name ?? ''),
  );
  assert.deepEqual(duplicates(names), []);
});

test('a folder is short enough to be read as a table of contents', () => {
  const long = [...Map.groupBy(allFiles, (file) => dirname(file))].filter(
    ([, files]) => files.length > MAX_FILES_IN_FOLDER,
  );
  assert.deepEqual(
    long.map(([folder]) => folder),
    [],
  );
});

test('files hold themes, not single functions', () => {
  const lines = allFiles.map((file) => readFileSync(file, 'utf8').split('\n').length - 1).sort((a, b) => a - b);
  assert.ok(allFiles.length <= MAX_FILES, `${allFiles.length} files, expected at most ${MAX_FILES}`);
  const median = lines[Math.floor(lines.length / 2)] ?? 0;
  assert.ok(median >= MIN_MEDIAN_LINES, `a median of ${median} lines, expected at least ${MIN_MEDIAN_LINES}`);
});

test('the test finds the imports', () => {
  assert.ok(imports.length > codeFiles.length / 2, `${imports.length} imports in ${codeFiles.length} files`);
});
