/** Lets the arrow keys walk from a field through the links and buttons of an area, for want of rows; typing goes back to the field. */
export class ArrowWalk {
  readonly #area: HTMLElement;
  readonly #field: HTMLElement;

  constructor(area: HTMLElement, field: HTMLElement) {
    this.#area = area;
    this.#field = field;
    area.addEventListener('keydown', (event) => this.#walk(event));
  }

  /** Step down out of the field, where this key does that. */
  enter({ key }: KeyboardEvent): boolean {
    const [first] = this.#stops;
    if (key !== 'ArrowDown' || !first) return false;
    first.focus();
    return true;
  }

  #walk(event: KeyboardEvent): void {
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

/** The space bar presses what has the focus; a radio button that is chosen already has nothing to be pressed for. */
const isPress = ({ key, target }: KeyboardEvent): boolean =>
  key === ' ' && !(target instanceof HTMLInputElement && target.checked);
