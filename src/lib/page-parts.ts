const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/** A generated page's front matter, as YAML, and its body, as MDX without blank lines around it. */
export function pageParts(source: string): { front: string; body: string } {
  return { front: frontMatter.exec(source)?.[1] ?? '', body: source.replace(frontMatter, '').trim() };
}
