import type { Node, Renderer } from '@takumi-rs/core';
import type { ShareImage } from '../../../src/lib/share-image.ts';
import { box, lineHeight, size, subtitle, type TitleFit, textArea, title } from './image-layout.ts';

/** Font sizes in pixels. */
const fontSizes = [48, 54, 62, 70, 78, 86, 95, 104, 116, 128];
const MIN_FONT_SIZE = 48;

/**
 * The largest font size at which the title fits, first with whole words and then with broken words.
 * A title that never fits is cut after its last line.
 */
export async function fitTitle(renderer: Renderer, image: ShareImage): Promise<TitleFit> {
  const height = textArea.height - (await measure(renderer, subtitle(image.subtitle))).height;
  const fits = (overflowWrap: 'normal' | 'anywhere') => async (fontSize: number) => {
    const taken = await measure(renderer, [title(image.title, { fontSize, overflowWrap })]);
    return taken.height <= height && taken.width <= textArea.width + spaceAtEnd(fontSize);
  };
  const fontSize = (await largest(fits('normal'))) ?? (await largest(fits('anywhere'))) ?? MIN_FONT_SIZE;
  return { fontSize, lineClamp: Math.max(1, Math.floor(height / (fontSize * lineHeight))) };
}

/** A line includes its last space, which may overflow. */
const spaceAtEnd = (fontSize: number): number => fontSize / 4;

/** The largest size that passes. A smaller size passes too. */
async function largest(passes: (fontSize: number) => Promise<boolean>): Promise<number | undefined> {
  let [passing, failing] = [-1, fontSizes.length];
  while (failing - passing > 1) {
    const middle = (passing + failing) >> 1;
    if (await passes(fontSizes[middle] ?? MIN_FONT_SIZE)) passing = middle;
    else failing = middle;
  }
  return fontSizes[passing];
}

/** The height of the column with its margins, and the width of its longest line. */
async function measure(renderer: Renderer, nodes: Node[]): Promise<{ width: number; height: number }> {
  const column = box({ width: textArea.width, flexDirection: 'column' }, nodes);
  const { height, children } = await renderer.measure(box({ flexDirection: 'column' }, [column]), size);
  const runs = children.flatMap((child) => child.children.flatMap((block) => block.runs));
  return { width: Math.max(0, ...runs.map((run) => run.x + run.width)), height: children[0]?.height ?? height };
}
