import { readFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/core';
import type { Picture } from '../../../src/lib/share-picture.ts';
import { fitTitle } from './fit-title.ts';
import { drawableText, fonts } from './fonts.ts';
import { markImage, pictureTree, size, type TitleFit } from './image-layout.ts';

/** Some chats show no picture that is much heavier. Only a title without end comes near; it is cut by one line more. */
const byteLimit = 40_000;

/** A function from picture to PNG. It takes a moment to read the fonts; the pictures then take milliseconds. */
export async function pictureDrawer(): Promise<(picture: Picture) => Promise<Uint8Array>> {
  const renderer = new Renderer();
  for (const font of fonts()) await renderer.registerFont(font);
  const images = [{ src: markImage, data: readFileSync('public/favicon.svg') }];
  const draw = async (picture: Picture, fit: TitleFit): Promise<Uint8Array> => {
    const png = await renderer.render(pictureTree(picture, fit), { ...size, images, format: 'png' });
    const isLight = png.length <= byteLimit || fit.lineClamp === 1;
    return isLight ? png : draw(picture, { ...fit, lineClamp: fit.lineClamp - 1 });
  };
  return async (picture) => {
    const drawable = withDrawableText(picture);
    return draw(drawable, await fitTitle(renderer, drawable));
  };
}

/** Where the title cannot be drawn, the number stands in its place: it is the question's name as well. */
function withDrawableText(picture: Picture): Picture {
  const [title, topic, lead] = [drawableText(picture.title), drawableText(picture.topic), drawableText(picture.lead)];
  return title === '' ? { ...picture, mark: '', title: picture.mark, topic, lead } : { ...picture, title, topic, lead };
}
