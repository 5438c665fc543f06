/** A piece of a passage; `marked` where it matched the query. */
export type TextPart = { text: string; marked: boolean };

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

const decode = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);

/** Pagefind's passage, HTML whose only elements are `<mark>`, as parts of text: it is shown without parsing HTML. */
export function markedText(html: string): TextPart[] {
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: decode(piece.replace(/<\/?mark>/g, '')),
      marked: piece.startsWith('<mark>'),
    }));
}
