/** Keep a dialog within what a soft keyboard leaves visible, by `--visible-height` and `--visible-top`. */
export function followVisualViewport(dialog: HTMLDialogElement): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const follow = (): void => {
    // Zoomed in by hand, a person moves over the dialog: it must hold still.
    const isZoomed = viewport.scale > 1.01;
    dialog.style.setProperty('--visible-height', isZoomed ? '100dvh' : `${viewport.height}px`);
    dialog.style.setProperty('--visible-top', isZoomed ? '0px' : `${viewport.offsetTop}px`);
  };
  viewport.addEventListener('resize', follow);
  viewport.addEventListener('scroll', follow);
  follow();
}
