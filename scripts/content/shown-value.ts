/** A value of a YAML file as a message names it: `nothing`, `"text"`, `the number 3`, `a list of 2 entries`, `a map`. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value === '') return 'an empty text';
  if (typeof value === 'string') return shownText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : 'no finite number';
  if (Array.isArray(value)) return shownList(value.length);
  return typeof value === 'object' ? 'a map' : String(value);
}

/** On one line, as every message is. */
function shownText(text: string): string {
  const start = text.slice(0, 60).replace(/[\s\p{Cc}]+/gu, ' ');
  return text.length > 60 ? `"${start}…" (${text.length} characters)` : `"${start}"`;
}

function shownList(length: number): string {
  if (length === 0) return 'an empty list';
  return length === 1 ? 'a list of one entry' : `a list of ${length} entries`;
}
