import type { SearchAnswer } from '../lib/search/search-answer.ts';
import { part } from './part.ts';

/** `<search-filter>`: one radio button a topic, shown with its number of results where it has any. */
export class SearchFilter extends HTMLElement {
  /** The ids of all topics, in the outline's order. */
  get topics(): string[] {
    return [...this.querySelectorAll<HTMLElement>('[data-hue] input')].map(
      (input) => input.getAttribute('value') ?? '',
    );
  }

  /** The place of a topic in the thumb index. */
  hueOf(topic: string): string {
    return this.#label(topic)?.dataset.hue ?? '';
  }

  titleOf(topic: string): string | undefined {
    return this.#label(topic)?.querySelector('.name')?.textContent ?? undefined;
  }

  show(topics: SearchAnswer['topics'], chosen = ''): void {
    const counts = new Map(topics.map(({ id, count }) => [id, count]));
    const total = topics.reduce((sum, { count }) => sum + count, 0);
    for (const label of this.querySelectorAll('label')) {
      const input = part(label, 'input', HTMLInputElement);
      const count = input.value === '' ? total : (counts.get(input.value) ?? 0);
      input.checked = input.value === chosen;
      label.hidden = count === 0 && !input.checked;
      part(label, '.count', HTMLElement).textContent = String(count);
    }
    this.hidden = chosen === '' && topics.filter(({ count }) => count > 0).length < 2;
  }

  #label(topic: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`label:has(input[value="${CSS.escape(topic)}"])`);
  }
}

customElements.define('search-filter', SearchFilter);
