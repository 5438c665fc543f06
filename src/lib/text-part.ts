/** A piece of a text; `marked` where it matched the query. */
export type TextPart = { text: string; marked: boolean };

/** All parts as one plain text. */
export const textOf = (parts: TextPart[]): string => parts.map(({ text }) => text).join('');
