/**
 * What a drawing may be made of. The elements draw shapes and text, and the attributes say where.
 * Colors and fonts come from classes, which `Figure.astro` binds to the theme. So a drawing follows
 * the theme, runs no script, and loads nothing.
 */
const elements = new Set('svg g path rect circle ellipse line polyline text tspan'.split(' '));
const attributes = new Set(
  'xmlns viewBox class d x y x1 y1 x2 y2 dx dy cx cy r rx ry width height points transform'.split(' '),
);
const classes = new Set('middle end small bold code dashed ground area solid halo topic'.split(' '));

/** A tag, or a "<" that begins none. */
const tagPattern = /<\/?([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>|</g;

/** A finding in a drawing: its line, from 1, and what is wrong. */
export type DrawingFinding = { line: number; message: string };

/** Finds what a drawing (the text of an SVG file) must not have. */
export function checkDrawing(svg: string): DrawingFinding[] {
  const findings: DrawingFinding[] = [];
  for (const { 0: tag, 1: name, 2: typed = '', index } of svg.matchAll(tagPattern)) {
    const line = svg.slice(0, index).split('\n').length;
    const report = (what: string, allowed: Iterable<string>) =>
      findings.push({ line, message: `${what} is not allowed in a drawing. Allowed are ${[...allowed].join(', ')}.` });
    if (name === undefined) {
      findings.push({ line, message: `expected a tag like <path d="…"/> and found "${excerptAt(svg, index)}".` });
    } else if (!elements.has(name)) report(`the element "${tag}"`, elements);
    for (const [, key = '', value = ''] of typed.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (!attributes.has(key)) report(`the attribute "${key}"`, attributes);
      const unknown = key === 'class' ? value.split(' ').filter((one) => !classes.has(one)) : [];
      for (const one of unknown) report(`the class "${one}"`, classes);
    }
  }
  if (!/^<svg [^>]*viewBox="0 0 \d+ \d+"[^>]*>[\s\S]*<\/svg>\s*$/.test(svg))
    findings.unshift({ line: 1, message: 'expected one <svg viewBox="0 0 width height"> around the whole drawing.' });
  return findings;
}

const excerptAt = (text: string, index: number): string => text.slice(index, index + 30).split('\n', 1)[0] ?? '';
