import { copyAndSay } from './copy-notice.ts';
import { iconOf } from './icon.ts';

/** `<code-block>` around a `<pre>`: adds a button that copies its text, and confirms it for two seconds. */
class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'no-print';
    button.title = 'Copy code';
    button.setAttribute('aria-label', 'Copy code');
    button.append(iconOf('copy'));
    button.addEventListener('click', () => void this.#copy(button));
    this.append(button);
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const code = this.querySelector('pre')?.textContent ?? '';
    if (!(await copyAndSay({ 'text/plain': code }, 'Code copied', button))) return;
    button.replaceChildren(iconOf('check'));
    setTimeout(() => button.replaceChildren(iconOf('copy')), 2000);
  }
}

customElements.define('code-block', CodeBlock);
