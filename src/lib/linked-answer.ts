/** An answer's HTML, as `renderAnswer` wrote it, with each address within the site (`/questions/rest/`) as it is from this page. */
export function linkedAnswer(html: string, addressOf: (address: string) => string): string {
  return html.replace(/(?<=<a href=")\/[^"]*(?=")/g, addressOf);
}
