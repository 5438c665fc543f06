import type { TextPart } from '../lib/marked-text.ts';
import type { SearchResult } from '../lib/search/search-answer.ts';

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

const partNode = ({ text, marked }: TextPart): Node | string => (marked ? element('mark', '', text) : text);

/** A row for each result: title, topic and the passage that matched. */
export function resultRows(results: SearchResult[]): HTMLLIElement[] {
  return results.map(({ url, title, topic, passage }) => {
    const link = element('a', 'result', element('span', 'title', ...title.map(partNode)), element('span', 'topic', topic.title), element('span', 'passage', ...passage.map(partNode)));
    link.href = url;
    return element('li', '', link);
  });
}
