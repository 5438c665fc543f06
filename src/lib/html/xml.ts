/** An element of an XML document. */
export type XmlElement = { name: string; attributes?: Record<string, string>; children?: (XmlElement | string)[] };

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

const serialize = ({ name, attributes = {}, children = [] }: XmlElement): string => {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ');
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : serialize(child))).join('');
  return content === '' ? `<${start}/>` : `<${start}>${content}</${name}>`;
};

/** Serialises a tree as an XML document. Escapes texts and attribute values. */
export const xml = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(root)}\n`;
