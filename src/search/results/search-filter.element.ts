import { requireElement } from '../../lib/dom/dom.ts';
import type { SearchAnswer } from '../search-types.ts';

/** `<search-filter>`: a radio button for each topic, visible with its number if it has results. */
export class SearchFilter extends HTMLElement {
  /**
   * The choices by topic, found once because each key needs them. The key of all topics is empty.
   */
  readonly #choices = new Map(
    Array.from(this.querySelectorAll('label'), (label) => {
      const input = requireElement(label, 'input', HTMLInputElement);
      return [input.getAttribute('value') ?? '', { label, input, count: requireElement(label, '.count', HTMLElement) }];
    }),
  );

  /** The ids of all topics, in the order of the outline. */
  get topics(): string[] {
    return [...this.#choices.keys()].filter((topic) => topic !== '');
  }

  /** The position of a topic in the thumb index. */
  colorIndexOf(topic: string): string {
    return this.#choices.get(topic)?.label.dataset.color ?? '';
  }

  titleOf(topic: string): string | undefined {
    return this.#choices.get(topic)?.label.querySelector('.name')?.textContent ?? undefined;
  }

  show(topics: SearchAnswer['topics'], chosen = ''): void {
    const counts = new Map(topics.map(({ id, count }) => [id, count]));
    const total = topics.reduce((sum, { count }) => sum + count, 0);
    for (const [topic, { label, input, count }] of this.#choices) {
      const found = topic === '' ? total : (counts.get(topic) ?? 0);
      input.checked = topic === chosen;
      label.hidden = found === 0 && !input.checked;
      // Most counts stay equal. To write them again would lay out all labels.
      if (count.textContent !== String(found)) count.textContent = String(found);
    }
    this.hidden = chosen === '' && topics.filter(({ count }) => count > 0).length < 2;
  }
}

customElements.define('search-filter', SearchFilter);
