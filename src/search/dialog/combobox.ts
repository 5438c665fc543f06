/** The keyboard of a combobox over links: the focus stays in the field, and `aria-activedescendant` names the active option. */
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

  /** The options are new: none is active, and the list is open where there are any. */
  reset(): void {
    this.active?.setAttribute('aria-selected', 'false');
    this.#index = NO_OPTION;
    this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-expanded', String(this.first !== undefined));
  }

  /** Move by this key, where it is one that moves. */
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

  /** Home and End belong to the text until a row is active or the text has no further to go. */
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

/** No option is active: the keys work on the field's text. */
export const NO_OPTION = -1;

/** Which of `count` options a key makes active; undefined where the key means something else. Upwards from the first one is back in the field. */
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
