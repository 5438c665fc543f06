/** Texts for the clipboard, by type. A promise is a text that must be loaded first. */
export interface ClipboardForms {
  'text/plain': string | Promise<string>;
  'text/html'?: string;
}

const blobOf = async (type: string, text: string | Promise<string>): Promise<Blob> => new Blob([await text], { type });

/**
 * All formats as one clipboard item. Its blobs are promises: Safari then accepts a loaded text as
 * part of the click.
 */
function clipboardItem(forms: ClipboardForms): ClipboardItem {
  return new ClipboardItem(Object.fromEntries(Object.entries(forms).map(([type, text]) => [type, blobOf(type, text)])));
}

/**
 * Writes all formats to the clipboard, or the plain text if it accepts only one. False if the
 * browser refuses or has no clipboard.
 */
export async function writeClipboard(forms: ClipboardForms): Promise<boolean> {
  try {
    await navigator.clipboard.write([clipboardItem(forms)]);
    return true;
  } catch {
    return writePlain(await forms['text/plain']);
  }
}

async function writePlain(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
