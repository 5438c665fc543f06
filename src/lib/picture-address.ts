import type { Picture } from './picture.ts';

/** Raise it when the drawing changes, its fonts or its library: equal addresses are equal bytes. A test watches over it. */
export const drawing = 1;

/** Address of a picture without the base path: `/pictures/acid-transaction.1f6a22c9.png`, named after all that is drawn. */
export async function pictureAddress({ name, mark, topic, title, lead, hue }: Picture): Promise<string> {
  const drawn = JSON.stringify([drawing, mark, topic, title, lead, hue ?? null]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(drawn));
  const hash = Array.from(new Uint8Array(digest, 0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `/pictures/${name}.${hash}.png`;
}
