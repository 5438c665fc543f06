import { positionPopover } from '../lib/dom/position-popover.ts';
import { type ClipboardForms, writeClipboard } from './write-clipboard.ts';

const SHOWN_FOR = 2500;

/**
 * `<copy-notice>`: confirms a copy, visibly and for screen readers. If the browser refuses, it
 * shows the text in a field, selected, to copy by hand.
 */
class CopyNotice extends HTMLElement {
  #timer = 0;

  say(message: string, anchor: DOMRect): void {
    const output = this.querySelector('output');
    if (!output) return;
    output.textContent = message;
    positionPopover(output, anchor);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => output.replaceChildren(), SHOWN_FOR);
  }

  showForManualCopy(text: string, anchor: DOMRect): void {
    const [panel, field] = [this.querySelector<HTMLElement>('[popover]'), this.querySelector('textarea')];
    if (!panel || !field) return;
    field.value = text;
    panel.showPopover();
    positionPopover(panel, anchor);
    field.focus();
    field.select();
  }
}

/**
 * Copies, and shows `message` beside `anchor`. If that fails, shows the text to copy by hand, or says
 * that it could not be loaded.
 */
export async function copyAndSay(forms: ClipboardForms, message: string, anchor: Element): Promise<boolean> {
  const notice = document.querySelector<CopyNotice>('copy-notice');
  const at = anchor.getBoundingClientRect();
  try {
    const copied = await writeClipboard(forms);
    if (copied) notice?.say(message, at);
    else notice?.showForManualCopy(await forms['text/plain'], at);
    return copied;
  } catch {
    notice?.say('Loading failed', at);
    return false;
  }
}

customElements.define('copy-notice', CopyNotice);
