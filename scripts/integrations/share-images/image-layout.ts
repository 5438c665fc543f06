import type { Node, NodeMetadata } from '@takumi-rs/core';
import type { ShareImage } from '../../../src/lib/share-image.ts';
import { colors, hues } from './image-colors.ts';

/** In pixels: the size of large cards in chats and networks. */
export const size = { width: 1200, height: 630 } as const;

/** The name of the site's logo among the images. */
export const LOGO = 'mark';

const pageWidth = 1112;
const margin = { top: 54, right: 72, bottom: 50, left: 80 };

/** The area for title and subtitle, between head and foot. */
export const textArea = { width: pageWidth - margin.left - margin.right, height: 346 } as const;

/** Relative to the font size. */
export const lineHeight = 1.1;

/** The font size in pixels, and the number of lines after which a title is cut. */
export interface TitleFit {
  fontSize: number;
  lineClamp: number;
}

/**
 * A book page on the ground of its topic: number, topic, title, site name, and the topic's tab at
 * the edge. The home page has no topic.
 */
export function imageTree(image: ShareImage, fit: TitleFit): Node {
  const ground = image.colorIndex === undefined ? colors.ink : colors.topic(image.colorIndex);
  return box({ width: size.width, height: size.height, backgroundColor: ground }, [
    ...thumbIndex(image.colorIndex, pageWidth),
    box(pageStyle, [
      box({ flexDirection: 'column' }, [
        head(image),
        title(image.title, { ...fit, overflowWrap: 'anywhere' }),
        ...subtitle(image.subtitle),
      ]),
      foot(image),
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
  backgroundColor: colors.paper,
  borderRadius: '0 28px 28px 0',
} as const;

function head({ label, topic, colorIndex }: ShareImage): Node {
  if (colorIndex === undefined) return box({ marginBottom: 18 }, [logo(96)]);
  const number = block(label, { ...serif(400, 42), flexShrink: 0, color: colors.quiet });
  const topicTitle = block(topic, { ...sans(600, 36), ...oneLine, color: colors.topic(colorIndex) });
  const shown = [label === '' ? [] : number, topic === '' ? [] : topicTitle].flat();
  return box({ alignItems: 'baseline', gap: 24, marginBottom: 24 }, shown);
}

const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const;

/** The title. To measure it, leave out `lineClamp`. */
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
    color: colors.ink,
    textWrap: 'balance',
  });
}

/** The subtitle, or nothing if the text is empty. */
export function subtitle(text: string): Node[] {
  if (text === '') return [];
  const style = {
    lineHeight: 1.32,
    marginTop: 22,
    color: colors.quiet,
    textWrap: 'pretty',
    lineClamp: 4,
    textOverflow: 'ellipsis',
  } as const;
  return [block(text, { ...serif(400, 38), ...style })];
}

/** The site name. The home page, whose title is the site name, has the counts here. */
function foot({ site, label, colorIndex }: ShareImage): Node {
  if (colorIndex === undefined) return block(label, { ...serif(400, 38), color: colors.quiet });
  return box({ alignItems: 'center', gap: 18 }, [
    logo(58),
    ...(site === '' ? [] : [block(site, { ...serif(700, 36), letterSpacing: '-0.01em', color: colors.ink })]),
  ]);
}

/**
 * The logo. Its drawing begins an eighth of its width from the edge, so it is moved back to align
 * with the text.
 */
function logo(width: number): Node {
  return { type: 'image', src: LOGO, style: { width, height: width, marginLeft: -width / 8 } };
}

const tab = { top: 30, height: 40, step: 48.2, width: 44, long: 70, radius: '0 10px 10px 0' } as const;

/**
 * The tabs at the edge of the page. The topic's own tab has the color of paper. On the home page,
 * each tab has its own color.
 */
function thumbIndex(colorIndex: number | undefined, left: number): Node[] {
  return hues.map((_, index) => {
    const isOwn = index === colorIndex;
    const isLong = isOwn || colorIndex === undefined;
    return box({
      position: 'absolute',
      // Overlaps the page, so that no gap is visible.
      left: left - 8,
      top: tab.top + index * tab.step,
      width: 8 + (isLong ? tab.long : tab.width),
      height: tab.height,
      borderRadius: tab.radius,
      backgroundColor: colorIndex === undefined ? colors.bright(index) : isOwn ? colors.paper : colors.tab(colorIndex),
    });
  });
}

type Style = NonNullable<NodeMetadata['style']>;

/** Children in a row, unless the style has another direction. */
export function box(style: Style, children: Node[] = []): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

/** A block of text. */
function block(text: string, style: Style): Node {
  return { type: 'text', text, style: { display: 'block', ...style } };
}

/** Source Serif with the optical size for this font size. */
function serif(fontWeight: number, fontSize: number): Style {
  return { fontFamily: 'Serif', fontWeight, fontSize, fontVariationSettings: `"opsz" ${Math.min(60, fontSize)}` };
}

function sans(fontWeight: number, fontSize: number): Style {
  return { fontFamily: 'Sans', fontWeight, fontSize };
}
