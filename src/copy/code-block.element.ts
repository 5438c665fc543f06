import { type IconName, icons } from '../icons/icons.ts';
import { copyAndSay } from './copy-notice.element.ts';

/**
 * `<code-block>` around a `<pre>`: adds a button that copies the code, and confirms it for two
 * seconds.
 */
class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'no-print';
    button.title = 'Copy code';
    button.setAttribute('aria-label', 'Copy code');
    button.append(createIcon('copy'));
    button.addEventListener('click', () => void this.#copy(button));
    this.append(button);
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const code = this.querySelector('pre')?.textContent ?? '';
    if (!(await copyAndSay({ 'text/plain': code }, 'Code copied', button))) return;
    button.replaceChildren(createIcon('check'));
    setTimeout(() => button.replaceChildren(createIcon('copy')), 2000);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** Builds the drawing of `Icon.astro` in the browser. */
function createIcon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = {
    viewBox: '0 0 24 24',
    width: '20',
    height: '20',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', icons[name]);
  svg.append(path);
  return svg;
}

customElements.define('code-block', CodeBlock);
