/** A piece of a text; `marked` where it matched the query. */
export type TextPart = { text: string; marked: boolean };
