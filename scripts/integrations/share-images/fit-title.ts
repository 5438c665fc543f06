import type { Node, Renderer } from '@takumi-rs/core';
import type { Picture } from '../../../src/lib/share-picture.ts';
import { lead, lineHeight, room, size, type TitleFit, title } from './image-layout.ts';
import { box } from './takumi-nodes.ts';

/** Pixels. */
const sizes = [48, 54, 62, 70, 78, 86, 95, 104, 116, 128];
const smallest = 48;

/**
 * The largest size at which the title fits its place with all words whole; with words broken where a word is too long for that; and
 * cut after its last line where it has no end.
 */
export async function fitTitle(renderer: Renderer, picture: Picture): Promise<TitleFit> {
  const height = room.height - (await measure(renderer, lead(picture.lead))).height;
  const fits = (overflowWrap: 'normal' | 'anywhere') => async (fontSize: number) => {
    const taken = await measure(renderer, [title(picture.title, { fontSize, overflowWrap })]);
    return taken.height <= height && taken.width <= room.width + spaceAtEnd(fontSize);
  };
  const fontSize = (await largest(fits('normal'))) ?? (await largest(fits('anywhere'))) ?? smallest;
  return { fontSize, lineClamp: Math.max(1, Math.floor(height / (fontSize * lineHeight))) };
}

/** A line's last space counts as part of it and hangs over. */
const spaceAtEnd = (fontSize: number): number => fontSize / 4;

/** The largest of the sizes that pass; what passes at one size passes at all smaller ones. */
async function largest(passes: (fontSize: number) => Promise<boolean>): Promise<number | undefined> {
  let [passing, failing] = [-1, sizes.length];
  while (failing - passing > 1) {
    const middle = (passing + failing) >> 1;
    if (await passes(sizes[middle] ?? smallest)) passing = middle;
    else failing = middle;
  }
  return sizes[passing];
}

/** Height of the column, margins included, and width of its longest line. */
async function measure(renderer: Renderer, nodes: Node[]): Promise<{ width: number; height: number }> {
  const column = box({ width: room.width, flexDirection: 'column' }, nodes);
  const { height, children } = await renderer.measure(box({ flexDirection: 'column' }, [column]), size);
  const runs = children.flatMap((child) => child.children.flatMap((block) => block.runs));
  return { width: Math.max(0, ...runs.map((run) => run.x + run.width)), height: children[0]?.height ?? height };
}
