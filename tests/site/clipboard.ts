import type { Page } from 'playwright/test';

/** What lies on the clipboard as one type; undefined where that type is not there. */
export const clipboard = (page: Page, type: string): Promise<string | undefined> =>
  page.evaluate(async (wanted) => {
    const read = async (): Promise<string | undefined> => {
      const [entry] = await navigator.clipboard.read();
      return entry?.types.includes(wanted) ? (await entry.getType(wanted)).text() : undefined;
    };
    // What is copied while it is read makes reading fail: then it is there a moment later.
    return read().catch((error: Error) => (error.name === 'InvalidStateError' ? read() : Promise.reject(error)));
  }, type);

/** The browser refuses to copy, as it does for a site that is not served over https. */
export async function refuseClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
}

/** The address of the page as the site's configuration has it, which is not the one it is served from here. */
export async function canonical(page: Page): Promise<string> {
  return (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
}
