import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, Renderer } from '@takumi-rs/core';
import { colours } from './image-colors.ts';
import { markImage } from './image-layout.ts';
import { box } from './takumi-nodes.ts';

interface Icon {
  file: string;
  size: number;
  /** How much of it the mark takes. Where systems cut icons to their own shape, four fifths are sure to be seen. */
  mark: number;
  ground?: string;
}

const icons: Icon[] = [
  { file: 'any-192.png', size: 192, mark: 1 },
  { file: 'any-512.png', size: 512, mark: 1 },
  { file: 'maskable-512.png', size: 512, mark: 0.6, ground: colours.paper },
  { file: 'apple-180.png', size: 180, mark: 0.76, ground: colours.paper },
];

/** The site's mark as pictures, for those who put the site on their home screen, into the site's folder `icons`. */
export async function drawIcons(outDir: string): Promise<void> {
  const renderer = new Renderer();
  const images = [{ src: markImage, data: readFileSync('public/favicon.svg') }];
  mkdirSync(join(outDir, 'icons'), { recursive: true });
  for (const icon of icons) {
    const options = { width: icon.size, height: icon.size, images, format: 'png' } as const;
    writeFileSync(join(outDir, 'icons', icon.file), await renderer.render(iconTree(icon), options));
  }
}

function iconTree({ size, mark, ground }: Icon): Node {
  const style = { width: size, height: size, alignItems: 'center', justifyContent: 'center' } as const;
  const image: Node = { type: 'image', src: markImage, style: { width: size * mark, height: size * mark } };
  return box({ ...style, ...(ground ? { backgroundColor: ground } : {}) }, [image]);
}
