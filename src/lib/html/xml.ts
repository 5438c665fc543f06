/** An element of an XML document. */
export type XmlElement = { name: string; attributes?: Record<string, string>; children?: (XmlElement | string)[] };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

const element = ({ name, attributes = {}, children = [] }: XmlElement): string => {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : element(child))).join('');
  return inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>`;
};

/** Serialises a tree as an XML document and escapes its texts. */
export const xml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${element(root)}\n`;
