// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text may hold.
const none = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** The first character of a string that no text may hold, as `U+0007`: a control character, half a character or none at all. */
export function noText(text: string): string | undefined {
  const code = none.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
