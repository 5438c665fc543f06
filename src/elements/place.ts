import { placeBeside } from '../lib/place-beside.ts';

/** What is left of the view below the sticky header, and beside a scrollbar or the room that is kept for one. */
function viewBelowHeader(): DOMRect {
  const top = Math.max(0, document.querySelector('body > header')?.getBoundingClientRect().bottom ?? 0);
  return new DOMRect(0, top, document.body.clientWidth, document.documentElement.clientHeight - top);
}

/** Put a box, fixed to the view or absolute in the page, beside `anchor`, clear of it and inside the view. */
export function place(box: HTMLElement, anchor: DOMRect): void {
  const { x, y } = placeBeside(anchor, box.getBoundingClientRect(), viewBelowHeader());
  const origin = box.offsetParent?.getBoundingClientRect();
  box.style.insetInlineStart = `${x - (origin?.x ?? 0)}px`;
  box.style.insetBlockStart = `${y - (origin?.y ?? 0)}px`;
}
