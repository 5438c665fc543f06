import type { SearchAnswer } from '../lib/search/search-answer.ts';
import { part } from './part.ts';

/** `<search-filter>`: one radio button a topic, shown with its number of results where it has any. */
export class SearchFilter extends HTMLElement {
  /** Its labels by topic, that of all topics by nothing; looked for once, because every key asks for them. */
  readonly #labels = new Map(
    Array.from(this.querySelectorAll('label'), (label) => [
      part(label, 'input', HTMLInputElement).getAttribute('value') ?? '',
      label,
    ]),
  );

  /** The ids of all topics, in the outline's order. */
  get topics(): string[] {
    return [...this.#labels.keys()].filter((topic) => topic !== '');
  }

  /** The place of a topic in the thumb index. */
  hueOf(topic: string): string {
    return this.#labels.get(topic)?.dataset.hue ?? '';
  }

  titleOf(topic: string): string | undefined {
    return this.#labels.get(topic)?.querySelector('.name')?.textContent ?? undefined;
  }

  show(topics: SearchAnswer['topics'], chosen = ''): void {
    const counts = new Map(topics.map(({ id, count }) => [id, count]));
    const total = topics.reduce((sum, { count }) => sum + count, 0);
    for (const [topic, label] of this.#labels) {
      const input = part(label, 'input', HTMLInputElement);
      const count = topic === '' ? total : (counts.get(topic) ?? 0);
      input.checked = topic === chosen;
      label.hidden = count === 0 && !input.checked;
      const text = part(label, '.count', HTMLElement);
      // Most counts stay as they are; writing them again would style and lay out all labels anew.
      if (text.textContent !== String(count)) text.textContent = String(count);
    }
    this.hidden = chosen === '' && topics.filter(({ count }) => count > 0).length < 2;
  }
}

customElements.define('search-filter', SearchFilter);
