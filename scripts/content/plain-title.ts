const number = /^\d+[.)]\s+/;
const bold = /^\*\*((?:(?!\*\*).)+)\*\*$/;
/** As deep as anyone decorates: what goes on beyond is the title itself. */
const mostDecorations = 8;

/** A question as it is asked: a line without the number and the bold marks that decorate it. */
export function plainTitle(line: string): string {
  let title = line.trim();
  for (let layer = 0; layer < mostDecorations; layer += 1) {
    const bare = title.replace(number, '').replace(bold, '$1').trim();
    if (bare === title || bare === '') return title;
    title = bare;
  }
  return title;
}
