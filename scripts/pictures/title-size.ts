import type { Renderer } from '@takumi-rs/core';
import type { Picture } from '../../src/lib/picture.ts';
import { size, title, titleRoom } from './picture-tree.ts';
import { box } from './set-type.ts';

/** Pixels. */
const sizes = [42, 48, 54, 60, 66, 72, 80, 88, 96, 106, 116, 128];
const smallest = 42;

/** The largest size at which the title fits its place with all words whole; the smallest where it never does. */
export async function titleSize(renderer: Renderer, picture: Picture): Promise<number> {
  let [fitting, tooLarge] = [0, sizes.length];
  while (tooLarge - fitting > 1) {
    const middle = (fitting + tooLarge) >> 1;
    if (await fits(renderer, picture, sizes[middle] ?? smallest)) fitting = middle;
    else tooLarge = middle;
  }
  return sizes[fitting] ?? smallest;
}

async function fits(renderer: Renderer, picture: Picture, fontSize: number): Promise<boolean> {
  const column = box({ width: titleRoom.width }, [title(picture.title, fontSize, 'normal')]);
  const { children } = await renderer.measure(column, size);
  const [{ height, runs } = { height: 0, runs: [] }] = children;
  const allowed = picture.lead === '' ? titleRoom.height : titleRoom.heightAboveLead;
  return height <= allowed && runs.every(({ x, width }) => x + width <= titleRoom.width + spaceAtEnd(fontSize));
}

/** A line's last space counts as part of it and hangs over. */
const spaceAtEnd = (fontSize: number): number => fontSize / 4;
