/** A page's source without its front matter. */
export function pageBody(source: string): string {
  return source.replace(/^---\n[\s\S]*?\n---\n/, '');
}
