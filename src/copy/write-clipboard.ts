/** What goes on the clipboard, by type; a promise where the text must be fetched first. */
export interface ClipboardForms {
  'text/plain': string | Promise<string>;
  'text/html'?: string;
}

const blobOf = async (type: string, text: string | Promise<string>): Promise<Blob> => new Blob([await text], { type });

/** All forms as one entry. The blobs are promises, so that Safari counts a fetched text as part of the click. */
function entryOf(forms: ClipboardForms): ClipboardItem {
  return new ClipboardItem(Object.fromEntries(Object.entries(forms).map(([type, text]) => [type, blobOf(type, text)])));
}

/** Put all forms on the clipboard, or the plain one where it takes no more; false where the browser refuses or has none. */
export async function writeClipboard(forms: ClipboardForms): Promise<boolean> {
  try {
    await navigator.clipboard.write([entryOf(forms)]);
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
