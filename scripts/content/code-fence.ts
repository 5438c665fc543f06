export type CodeFence = { indent: number; marker: string; language: string; bare: boolean };

const fenceLine = /^( {0,3})(`{3,}|~{3,})(.*)$/;

/** The code fence that this line is, if it is one. A fence without an info string is `bare`: it can also close. */
export function codeFence(line: string): CodeFence | undefined {
  const [, indent = '', marker, rest = ''] = fenceLine.exec(line) ?? [];
  const info = rest.trim();
  if (marker === undefined || (marker.startsWith('`') && info.includes('`'))) return undefined;
  const [language = ''] = info.split(/\s/);
  return { indent: indent.length, marker, language, bare: info === '' };
}

/** Whether `fence` ends the code that `opening` began. */
export function closes(fence: CodeFence, opening: CodeFence): boolean {
  return fence.bare && fence.marker.startsWith(opening.marker);
}
