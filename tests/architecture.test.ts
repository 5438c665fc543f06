import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { test } from 'node:test';

/** Who may import whom. A room may always import from itself; what is not drawn here is not allowed. */
const arrows: Record<string, string[]> = {
  'src/pages': ['src/layouts', 'src/components', 'src/elements', 'src', 'src/lib', 'src/model'],
  'src/layouts': ['src/components', 'src/elements', 'src/styles', 'src', 'src/lib', 'src/model'],
  'src/components': ['src/elements', 'src', 'src/lib', 'src/model'],
  'src/elements': ['src/lib', 'src/model'],
  src: ['src/lib', 'src/model'],
  'src/lib': ['src/model'],
  'src/model': [],
  'src/styles': [],
  'src/worker': ['src/lib'],
  scripts: [
    'scripts/bench',
    'scripts/compress',
    'scripts/content',
    'scripts/dependencies',
    'scripts/fuzz',
    'scripts/offline',
    'scripts/pictures',
    'scripts/search',
    'scripts/shell',
    'src/lib',
    'src/model',
  ],
  'scripts/bench': ['scripts/content', 'scripts/shell', 'src/lib'],
  'scripts/compress': ['scripts/shell'],
  'scripts/content': ['src/lib', 'src/model'],
  'scripts/dependencies': [],
  'scripts/fuzz': ['scripts/content', 'src/lib', 'src/model'],
  'scripts/offline': ['scripts/shell', 'src/lib'],
  'scripts/pictures': ['scripts/shell', 'src/lib', 'src/model'],
  'scripts/search': ['src/lib', 'src/model'],
  'scripts/shell': ['src/lib'],
};

/** What no file of a room may import, though it is no file of ours: pure rooms know neither disk nor framework. */
const forbidden: Record<string, RegExp> = {
  'src/model': /^(?!astro\/zod$)/,
  'src/lib': /^(node|astro):/,
  'src/elements': /^(node|astro)[:/]/,
  'src/worker': /^(node|astro)[:/]/,
  'scripts/content': /^astro:/,
};

interface Import {
  file: string;
  /** As it stands in the file. */
  name: string;
}

/** The first two folders of a path under `src` or `scripts`, or the first where the file lies right in it. */
const roomOf = (file: string) => dirname(file).split(sep).slice(0, 2).join('/');

const importPattern = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm;

function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(importPattern);
  return [...found].map(([, from, direct]) => ({ file, name: from ?? direct ?? '' }));
}

function isAllowed({ file, name }: Import): boolean {
  const room = roomOf(file);
  if (!name.startsWith('.')) return !forbidden[room]?.test(name);
  const target = roomOf(join(dirname(file), name));
  return target === room || (arrows[room]?.includes(target) ?? false);
}

const files = globSync('{src,scripts}/**/*.{ts,astro,mjs,js}');
const imports = files.flatMap(importsOf);

test('every import follows an arrow of the plan', () => {
  const strays = imports.filter((found) => !isAllowed(found)).map(({ file, name }) => `${file} imports ${name}`);
  assert.deepEqual(strays, []);
});

test('every room is on the plan', () => {
  const rooms = [...new Set(files.map(roomOf))].filter((room) => !Object.hasOwn(arrows, room));
  assert.deepEqual(rooms, []);
});

test('imports are found', () => {
  assert.ok(imports.length > files.length / 2, `${imports.length} imports in ${files.length} files`);
});
