import { readFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/core';
import type { ShareImage } from '../../../src/lib/share-image.ts';
import { fitTitle } from './fit-title.ts';
import { drawableText, fonts } from './fonts.ts';
import { imageTree, LOGO, size, type TitleFit } from './image-layout.ts';

/**
 * In bytes. Some chats do not show much heavier images. Only an endless title comes close, and it
 * loses one line.
 */
const MAX_IMAGE_BYTES = 40_000;

/** Loads the fonts and returns a function that draws an image as PNG in a few milliseconds. */
export async function imageDrawer(): Promise<(image: ShareImage) => Promise<Uint8Array>> {
  const renderer = new Renderer();
  for (const font of fonts()) await renderer.registerFont(font);
  const images = [{ src: LOGO, data: readFileSync('public/favicon.svg') }];
  const draw = async (image: ShareImage, fit: TitleFit): Promise<Uint8Array> => {
    const png = await renderer.render(imageTree(image, fit), { ...size, images, format: 'png' });
    const isLight = png.length <= MAX_IMAGE_BYTES || fit.lineClamp === 1;
    return isLight ? png : draw(image, { ...fit, lineClamp: fit.lineClamp - 1 });
  };
  return async (image) => {
    const drawable = withDrawableText(image);
    return draw(drawable, await fitTitle(renderer, drawable));
  };
}

/** If the title cannot be drawn, the number takes its place: it is the question's name too. */
export function withDrawableText(image: ShareImage): ShareImage {
  const texts = {
    site: drawableText(image.site),
    topic: drawableText(image.topic),
    subtitle: drawableText(image.subtitle),
  };
  const title = drawableText(image.title);
  return title === '' ? { ...image, ...texts, label: '', title: image.label } : { ...image, ...texts, title };
}
