/**
 * Moves the focus with the arrow keys through the links and buttons of an area that has no result
 * rows. Typing returns to the field.
 */
export class ArrowKeyFocus {
  readonly #area: HTMLElement;
  readonly #field: HTMLElement;

  constructor(area: HTMLElement, field: HTMLElement) {
    this.#area = area;
    this.#field = field;
    area.addEventListener('keydown', (event) => this.#moveFocus(event));
  }

  /** Moves the focus from the field into the area, if this key does that. */
  enter({ key }: KeyboardEvent): boolean {
    const [first] = this.#stops;
    if (key !== 'ArrowDown' || !first) return false;
    first.focus();
    return true;
  }

  #moveFocus(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = this.#stops;
    const here = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && here >= 0) {
      (stops[here + step] ?? (step < 0 ? this.#field : undefined))?.focus();
      event.preventDefault();
    } else if (event.key.length === 1 && !isPress(event)) this.#field.focus();
  }

  get #stops(): HTMLElement[] {
    return [...this.#area.querySelectorAll<HTMLElement>('a:not([tabindex]), button')].filter((stop) =>
      stop.checkVisibility(),
    );
  }
}

/** The space bar activates the focused element. It does nothing on a selected radio button. */
const isPress = ({ key, target }: KeyboardEvent): boolean =>
  key === ' ' && !(target instanceof HTMLInputElement && target.checked);
