import { mdxToJs } from 'satteri';

type Element = { type: string; props: { children?: Child } };
type Child = string | number | null | undefined | Element | Child[];
type Factory = (type: unknown, props: Element['props']) => Element;

/**
 * The visible text and the element names of the answer in a page's body. Uses the compiler and the features that
 * the site uses.
 */
export function renderMdx(body: string, gfm = false): { text: string; elements: Set<string> } {
  const features = { gfm, smartPunctuation: false };
  const { code } = mdxToJs(body, { features, outputFormat: 'function-body', elementAttributeNameCase: 'html' });
  const jsx: Factory = (type, props) => ({ type: String(type), props });
  const run = new Function(code) as (runtime: unknown) => { default: (props: object) => Element };
  const elements = new Set<string>();
  const text = run
    .call(undefined, { jsx, jsxs: jsx, Fragment: 'fragment' })
    .default({ components: { Answer: 'Answer', Figure: 'Figure', Items: 'fragment', Note: 'Note' } });
  return { text: textOf(text, elements), elements };
}

function textOf(node: Child, elements: Set<string>): string {
  if (node === null || node === undefined) return '';
  if (Array.isArray(node)) return node.map((child) => textOf(child, elements)).join('');
  if (typeof node !== 'object') return String(node);
  if (node.type === 'Figure' || node.type === 'Note') return '';
  if (node.type === 'Answer')
    return [node.props.children]
      .flat()
      .map((child) => textOf(child, elements))
      .join('\n');
  elements.add(node.type);
  const text = textOf(node.props.children, elements);
  if (node.type === 'br') return '\n';
  return node.type === 'code' ? text.replace(/\{:[a-z0-9+#.-]+\}$/i, '') : text;
}
