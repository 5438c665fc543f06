import { mdxToJs } from 'satteri';

type Element = { type: string; props: { children?: Child } };
type Child = string | number | null | undefined | Element | Child[];
type Factory = (type: unknown, props: Element['props']) => Element;

/** What a page's body shows, by the compiler and with the features that the site uses; each block ends its line. */
export function renderMdx(body: string, gfm = false): { text: string; elements: Set<string> } {
  const features = { gfm, smartPunctuation: false };
  const { code } = mdxToJs(body, { features, outputFormat: 'function-body', elementAttributeNameCase: 'html' });
  const jsx: Factory = (type, props) => ({ type: String(type), props });
  const run = new Function(code) as (runtime: unknown) => { default: (props: object) => Element };
  const elements = new Set<string>();
  const text = run.call(undefined, { jsx, jsxs: jsx, Fragment: 'fragment' }).default({});
  return { text: textOf(text, elements), elements };
}

function textOf(node: Child, elements: Set<string>): string {
  if (node === null || node === undefined) return '';
  if (Array.isArray(node)) return node.map((child) => textOf(child, elements)).join('');
  if (typeof node !== 'object') return String(node);
  elements.add(node.type);
  const text = textOf(node.props.children, elements);
  if (node.type === 'br') return '\n';
  return node.type === 'code' ? text.replace(/\{:[a-z0-9+#.-]+\}$/i, '') : text;
}
