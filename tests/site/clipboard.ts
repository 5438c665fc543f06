import type { Page } from 'playwright/test';

/**
 * Reads the clipboard as one MIME type. Returns undefined if the clipboard does not have this type.
 */
export const readClipboard = (page: Page, type: string): Promise<string | undefined> =>
  page.evaluate(async (mimeType) => {
    const read = async (): Promise<string | undefined> => {
      const [entry] = await navigator.clipboard.read();
      return entry?.types.includes(mimeType) ? (await entry.getType(mimeType)).text() : undefined;
    };
    // Reading fails if the clipboard changes at that moment. The second attempt reads the new
    // content.
    return read().catch((error: Error) => (error.name === 'InvalidStateError' ? read() : Promise.reject(error)));
  }, type);

/** Removes the clipboard API, as the browser does on a site without https. */
export async function removeClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
}
