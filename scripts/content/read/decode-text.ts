import type { Problem } from '../problem.ts';

const byteOrderMark = [0xef, 0xbb, 0xbf];
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** The lines of a seed's bytes, without byte order mark and line ends, and what in them is no text; that stays, so that lines keep their meaning. */
export function decodeText(bytes: Uint8Array, file: string): { lines: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = byteLines(withoutMark(bytes)).map((line, index) => {
    const text = decodeLine(line);
    const message = text === undefined ? notUtf8(line) : controlProblem(text);
    if (message) problems.push({ file, line: index + 1, message });
    return text ?? lenient.decode(line);
  });
  return { lines, problems };
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return byteOrderMark.every((byte, index) => bytes[index] === byte) ? bytes.subarray(3) : bytes;
}

function byteLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, bytes[end - 1] === 13 && end > start ? end - 1 : end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

function decodeLine(line: Uint8Array): string | undefined {
  try {
    return decoder.decode(line);
  } catch {
    return undefined;
  }
}

function notUtf8(line: Uint8Array): string {
  const start = lenient.decode(line).slice(0, 40);
  return `expected UTF-8 and found other bytes near "${start}". Save the file as UTF-8.`;
}

function controlProblem(text: string): string | undefined {
  const character = findControlCharacter(text);
  return character && `expected text and found the control character ${character}. Remove it.`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text may hold.
const none = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** The first character of a string that no text may hold, as `U+0007`: a control character, half a character or none at all. */
export function findControlCharacter(text: string): string | undefined {
  const code = none.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
