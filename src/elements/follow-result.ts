/** Go where a link goes, as a click would; in a new tab as a Ctrl-click would. */
export function followResult(link: HTMLAnchorElement, inNewTab: boolean): void {
  if (!inNewTab) {
    link.click();
    return;
  }
  link.dispatchEvent(new CustomEvent('search-follow', { bubbles: true }));
  open(link.href, '_blank');
}
