import type { Node } from '@takumi-rs/core';
import { colours, hues } from './colours.ts';
import { box } from './set-type.ts';

const tab = { top: 30, height: 40, step: 48.2, width: 44, long: 70, radius: '0 10px 10px 0' } as const;

/** The tabs at the edge of the page: that of the topic is of paper and stands out; without a topic, each has its own hue. */
export function thumbIndex(hue: number | undefined, left: number): Node[] {
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
