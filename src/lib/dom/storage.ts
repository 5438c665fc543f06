/** The text kept under a key; null where there is none or storage is blocked. */
export function readStored(storage: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

/** Keep a text under a key, or with null nothing. Where storage is blocked or full nothing is kept. */
export function writeStored(storage: 'localStorage' | 'sessionStorage', key: string, text: string | null): void {
  try {
    if (text === null) window[storage].removeItem(key);
    else window[storage].setItem(key, text);
  } catch {
    // What could not be kept is only missed.
  }
}
