import type { Picture } from './picture.ts';

/** What can be read in a picture, for those who don't see it: `No. 12, Databases: What is an ACID transaction?` */
export function pictureText({ mark, topic, title }: Picture): string {
  return `${topic === '' ? mark : `${mark}, ${topic}`}: ${title}`;
}
