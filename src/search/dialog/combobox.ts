/**
 * The keyboard of a combobox over links: the focus stays in the field, and `aria-activedescendant`
 * names the active option.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #index = NO_OPTION;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
  }

  get active(): HTMLAnchorElement | undefined {
    return this.#options[this.#index];
  }

  get first(): HTMLAnchorElement | undefined {
    return this.#options[0];
  }

  /** Call it for new options: none is active, and the list is open if there are any. */
  reset(): void {
    this.active?.setAttribute('aria-selected', 'false');
    this.#index = NO_OPTION;
    this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-expanded', String(this.first !== undefined));
  }

  /** Moves the active option if the key does that. */
  press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || this.#isForText(event.key)) return false;
    const options = this.#options;
    const next = nextOption(event.key, this.#index, options.length);
    if (next === undefined) return false;
    this.active?.setAttribute('aria-selected', 'false');
    this.#index = next;
    this.#mark();
    return true;
  }

  /** Home and End move in the text until an option is active or the text cannot move further. */
  #isForText(key: string): boolean {
    if (this.active) return false;
    const { selectionStart, selectionEnd, value } = this.#input;
    if (key === 'Home') return selectionStart !== 0 || selectionEnd !== 0;
    return key === 'End' && (selectionStart !== value.length || selectionEnd !== value.length);
  }

  #mark(): void {
    const { active } = this;
    if (!active) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    active.setAttribute('aria-selected', 'true');
    active.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', active.id);
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }
}

/** No option is active, and the keys move in the text. */
export const NO_OPTION = -1;

/**
 * The option that a key makes active, of `count` options. Undefined for other keys. Up from the
 * first option returns to the field.
 */
export function nextOption(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return active === last ? 0 : active + 1;
    case 'ArrowUp':
      return active === NO_OPTION ? last : active - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
