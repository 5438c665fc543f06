import type { Node } from '@takumi-rs/core';
import type { Picture } from '../../../src/lib/share-picture.ts';
import { site } from '../../../src/lib/site.ts';
import { colours, hues } from './image-colors.ts';
import { block, box, sans, serif } from './takumi-nodes.ts';

/** Pixels; the size that the large cards of chats and networks are made for. */
export const size = { width: 1200, height: 630 } as const;

/** Name under which the drawing is given the site's mark. */
export const markImage = 'mark';

const pageWidth = 1112;
const margin = { top: 54, right: 72, bottom: 50, left: 80 };

/** The place of title and lead, between head and foot. */
export const room = { width: pageWidth - margin.left - margin.right, height: 346 } as const;

/** Of a title, as a share of its size. */
export const lineHeight = 1.1;

/** How a title fits its place: pixels, and after how many lines it is cut. */
export interface TitleFit {
  fontSize: number;
  lineClamp: number;
}

/**
 * A page of the book on its topic's ground: number, topic, title, wordmark, and the topic's tab at its edge. A picture without a hue
 * is the book's own.
 */
export function pictureTree(picture: Picture, fit: TitleFit): Node {
  const ground = picture.hue === undefined ? colours.ink : colours.topic(picture.hue);
  return box({ width: size.width, height: size.height, backgroundColor: ground }, [
    ...thumbIndex(picture.hue, pageWidth),
    box(pageStyle, [
      box({ flexDirection: 'column' }, [
        head(picture),
        title(picture.title, { ...fit, overflowWrap: 'anywhere' }),
        ...lead(picture.lead),
      ]),
      foot(picture),
    ]),
  ]);
}

const pageStyle = {
  position: 'absolute',
  left: 0,
  top: 0,
  width: pageWidth,
  height: size.height,
  padding: `${margin.top}px ${margin.right}px ${margin.bottom}px ${margin.left}px`,
  flexDirection: 'column',
  justifyContent: 'space-between',
  backgroundColor: colours.paper,
  borderRadius: '0 28px 28px 0',
} as const;

function head({ mark, topic, hue }: Picture): Node {
  if (hue === undefined) return box({ marginBottom: 18 }, [markOf(96)]);
  const number = block(mark, { ...serif(400, 42), flexShrink: 0, color: colours.quiet });
  const place = block(topic, { ...sans(600, 36), ...oneLine, color: colours.topic(hue) });
  const shown = [mark === '' ? [] : number, topic === '' ? [] : place].flat();
  return box({ alignItems: 'baseline', gap: 24, marginBottom: 24 }, shown);
}

const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const;

/** The title alone, as it is measured too: then whole, and with whole words or with broken ones. */
export function title(
  text: string,
  fit: Partial<TitleFit> & { fontSize: number; overflowWrap: 'anywhere' | 'normal' },
): Node {
  const cut = fit.lineClamp === undefined ? {} : { lineClamp: fit.lineClamp, textOverflow: 'ellipsis' };
  return block(text, {
    ...serif(600, fit.fontSize),
    ...cut,
    overflowWrap: fit.overflowWrap,
    lineHeight,
    letterSpacing: '-0.012em',
    color: colours.ink,
    textWrap: 'balance',
  });
}

/** The passage below the title, where there is one. */
export function lead(text: string): Node[] {
  if (text === '') return [];
  const style = {
    lineHeight: 1.32,
    marginTop: 22,
    color: colours.quiet,
    textWrap: 'pretty',
    lineClamp: 4,
    textOverflow: 'ellipsis',
  } as const;
  return [block(text, { ...serif(400, 38), ...style })];
}

/** The wordmark; where the title is the site's name already, the counts take its place. */
function foot({ mark, hue }: Picture): Node {
  if (hue === undefined) return block(mark, { ...serif(400, 38), color: colours.quiet });
  return box({ alignItems: 'center', gap: 18 }, [
    markOf(58),
    block(site.name, { ...serif(700, 36), letterSpacing: '-0.01em', color: colours.ink }),
  ]);
}

/** The mark begins an eighth of its width from its edge; drawn back, it stands in line with the type. */
function markOf(width: number): Node {
  return { type: 'image', src: markImage, style: { width, height: width, marginLeft: -width / 8 } };
}

const tab = { top: 30, height: 40, step: 48.2, width: 44, long: 70, radius: '0 10px 10px 0' } as const;

/** The tabs at the edge of the page: that of the topic is of paper and stands out; without a topic, each has its own hue. */
function thumbIndex(hue: number | undefined, left: number): Node[] {
  return hues.map((_, place) => {
    const here = place === hue;
    const long = here || hue === undefined;
    return box({
      position: 'absolute',
      // Under the page's edge, so that no seam shows.
      left: left - 8,
      top: tab.top + place * tab.step,
      width: 8 + (long ? tab.long : tab.width),
      height: tab.height,
      borderRadius: tab.radius,
      backgroundColor: hue === undefined ? colours.bright(place) : here ? colours.paper : colours.tab(hue),
    });
  });
}
