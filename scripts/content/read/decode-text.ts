import type { Problem } from '../problem.ts';

const byteOrderMark = [0xef, 0xbb, 0xbf];
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Splits bytes into lines, without byte order mark and line ends. Reports bytes that are not UTF-8
 * and control characters, and keeps their lines, so that line numbers stay right. A file in another
 * encoding, or with line ends of another time, has one problem and no lines.
 */
export function decodeText(bytes: Uint8Array, file: string): { lines: string[]; problems: Problem[] } {
  const otherForm = formProblem(bytes);
  if (otherForm) return { lines: [], problems: [{ file, line: 1, message: otherForm }] };
  const problems: Problem[] = [];
  const lines = splitLines(withoutByteOrderMark(bytes)).map((line, index) => {
    const text = decodeLine(line);
    const message = text === undefined ? notUtf8Message(line) : controlCharacterMessage(text);
    if (message) problems.push({ file, line: index + 1, message });
    return text ?? lenient.decode(line);
  });
  return { lines, problems };
}

/** Files of other systems: their cure is one command for the whole file. */
function formProblem(bytes: Uint8Array): string | undefined {
  const utf16 = utf16Name(bytes);
  if (utf16)
    return `expected UTF-8 and found ${utf16}. Save the file as UTF-8, for example with: iconv -f ${utf16} -t UTF-8`;
  if (bytes.includes(13) && !bytes.includes(10))
    return "expected lines that end with a line feed and found only carriage returns. Convert them, for example with: tr '\\r' '\\n'";
  return undefined;
}

/** UTF-16 has a byte order mark, or a zero byte beside each letter of English. */
function utf16Name(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 1].map((parity) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const most = start.length / 4;
  if ((zeros[1] ?? 0) > most) return 'UTF-16LE';
  return (zeros[0] ?? 0) > most ? 'UTF-16BE' : undefined;
}

function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  return byteOrderMark.every((byte, index) => bytes[index] === byte) ? bytes.subarray(3) : bytes;
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
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

function notUtf8Message(line: Uint8Array): string {
  const start = lenient.decode(line).slice(0, 40);
  return `expected UTF-8 and found other bytes near "${start}". Save the file as UTF-8.`;
}

function controlCharacterMessage(text: string): string | undefined {
  const character = findControlCharacter(text);
  return character && `expected text and found the control character ${character}. Remove it.`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text may hold.
const controlCharacter = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * Returns the first control character, lone surrogate or noncharacter of a string as `U+0007`, or
 * undefined if it has none.
 */
export function findControlCharacter(text: string): string | undefined {
  const code = controlCharacter.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
