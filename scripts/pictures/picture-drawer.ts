import { readFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/core';
import type { Picture } from '../../src/lib/picture.ts';
import { drawableText } from './drawable-text.ts';
import { fonts } from './fonts.ts';
import { markImage, pictureTree, size } from './picture-tree.ts';
import { titleSize } from './title-size.ts';

/** A function from picture to PNG. It takes a moment to read the fonts; the pictures then take milliseconds. */
export async function pictureDrawer(): Promise<(picture: Picture) => Promise<Uint8Array>> {
  const renderer = new Renderer();
  for (const font of fonts()) await renderer.registerFont(font);
  const images = [{ src: markImage, data: readFileSync('public/favicon.svg') }];
  return async (picture) => {
    const drawable = withDrawableText(picture);
    const tree = pictureTree(drawable, await titleSize(renderer, drawable));
    return renderer.render(tree, { ...size, images, format: 'png' });
  };
}

/** Where the title cannot be drawn, the number stands in its place: it is the question's name as well. */
function withDrawableText(picture: Picture): Picture {
  const [title, topic, lead] = [drawableText(picture.title), drawableText(picture.topic), drawableText(picture.lead)];
  return title === '' ? { ...picture, mark: '', title: picture.mark, topic, lead } : { ...picture, title, topic, lead };
}
