/** A pause in typing so long that what is said then is heard out. */
const PAUSE = 700;

/** Says only the last of several sentences that follow one another quickly. */
export class Announcer {
  readonly #output: HTMLOutputElement;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(output: HTMLOutputElement) {
    this.#output = output;
  }

  say(sentence: string): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#output.textContent = sentence;
    }, PAUSE);
  }
}
