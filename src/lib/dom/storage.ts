/** Reads a text from storage. Null if there is none or storage is blocked. */
export function readStorage(storage: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

/**
 * Writes a text to storage, or removes it with null. Does nothing if storage is blocked or full.
 */
export function writeStorage(storage: 'localStorage' | 'sessionStorage', key: string, text: string | null): void {
  try {
    if (text === null) window[storage].removeItem(key);
    else window[storage].setItem(key, text);
  } catch {
    // A missing text is no error.
  }
}
