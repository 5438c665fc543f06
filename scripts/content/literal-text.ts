export type TextPlace = { startsLine: boolean; before: string };

/** Write text so that no Markdown or MDX parser, with or without extensions, sees markup in it. `before` is what comes next. */
export function literalText(text: string, { startsLine, before }: TextPlace): string {
  const escaped = text.replace(/[\\`*_{<[\]~|]|&(?=[#A-Za-z])|!(?=\[)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi, '\\$&');
  const ended = before === '[' ? escaped.replace(/!$/, '\\!') : escaped;
  return startsLine ? literalStart(ended) : ended;
}

/** What only means something at the start of a line: headings, quotes, lists, rules, front matter, and the code of MDX. */
function literalStart(line: string): string {
  return line
    .replace(/^[#>=:+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[ie](?=mport\b|xport\b)/, (letter) => `&#${letter.charCodeAt(0)};`);
}
