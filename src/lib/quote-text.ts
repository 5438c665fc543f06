/** A quotation as plain text: the words in quotation marks, whose they are, and where they stand. */
export function quoteText(paragraphs: readonly string[], title: string, link: string): string {
  return `“${paragraphs.join('\n\n')}”\n${title}\n${link}`;
}
