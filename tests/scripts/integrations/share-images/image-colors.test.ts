import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { colors, hues } from '../../../../scripts/integrations/share-images/image-colors.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const lightColor = (name: string) => new RegExp(`--${name}: light-dark\\((oklch\\([^)]+\\))`).exec(tokens)?.[1];

test('share images have the background and text colors of the pages', () => {
  const { paper, ink, quiet } = colors;
  assert.deepEqual(
    { paper, ink, quiet },
    { paper: lightColor('paper'), ink: lightColor('ink'), quiet: lightColor('ink-quiet') },
  );
});

test('share images have the topic colors of the pages', () => {
  const pageHues = [...tokens.matchAll(/\[data-color='(\d+)'\]\s*\{\s*--hue: (\d+);/g)];
  assert.deepEqual(
    pageHues.map(([, colorIndex, hue]) => [Number(colorIndex), Number(hue)]),
    hues.map((hue, colorIndex) => [colorIndex, hue]),
  );
});
