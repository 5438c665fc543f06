import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { colors, hues } from '../../../../scripts/integrations/share-images/image-colors.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const byDay = (name: string) => new RegExp(`--${name}: light-dark\\((oklch\\([^)]+\\))`).exec(tokens)?.[1];

test('images have the paper and the ink of the pages', () => {
  const { paper, ink, quiet } = colors;
  assert.deepEqual({ paper, ink, quiet }, { paper: byDay('paper'), ink: byDay('ink'), quiet: byDay('ink-quiet') });
});

test('images have the thumb index of the pages', () => {
  const pageHues = [...tokens.matchAll(/\[data-color='(\d+)'\]\s*\{\s*--hue: (\d+);/g)];
  assert.deepEqual(
    pageHues.map(([, colorIndex, hue]) => [Number(colorIndex), Number(hue)]),
    hues.map((hue, colorIndex) => [colorIndex, hue]),
  );
});
