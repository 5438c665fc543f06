const longest = 60;
/** The `vs` of a comparison does not count. */
const mostWords = 5;
/** A slug is made of how a title begins: where nothing ends, looking for an end is long. */
const mostTitle = 1000;
/** Names that mean something else on a disk or in an address. */
const reserved = /^(?:index|page|con|prn|aux|nul|com\d|lpt\d|proto|constructor|prototype)$/;
const dropped = new Set(
  (
    'a about an and any are as at be benefits between by can common concept context could describe did different difference differences do does each e-g ' +
    'example examples exist explanation for from give has have help how i important in is it its main name of on or our ' +
    'purpose role should some tell term terms the their them then they to us use used useful using was we were what when where which who why will with work would you your'
  ).split(' '),
);
const symbols: readonly [RegExp, string][] = [
  [/c\+\+/g, 'cpp'],
  [/\b([cf])#/g, '$1-sharp'],
  [/(^|\s)\.net\b/g, '$1dotnet'],
  [/n\s*\+\s*1/g, 'n-plus-1'],
  [/['’]s\b/g, ''],
  [/['’]/g, ''],
];

/** Makes short, speaking slugs for titles; each is one that no other question has, has had or must not have, and is `taken` from then on. */
export function slugMaker(taken: Set<string>): (title: string, id: number) => string {
  // Where thousands ask the same, none begins to count at 2 again.
  const suffixes = new Map<string, number>();
  return (title, id) => {
    const base = safeSlug(shortWords(title).join('-'), id);
    let [slug, suffix] = [base, suffixes.get(base) ?? 2];
    for (; taken.has(slug); suffix += 1) slug = `${base}-${suffix}`;
    suffixes.set(base, suffix);
    taken.add(slug);
    return slug;
  };
}

function safeSlug(slug: string, id: number): string {
  if (slug === '') return `question-${id}`;
  return /^[\d-]+$/.test(slug) || reserved.test(slug) || isReservedId(slug) ? `about-${slug}` : slug;
}

function shortWords(title: string): string[] {
  const all = slugWords(subject(plain(title)));
  const telling = all.filter((word) => !dropped.has(word));
  const [chosen] = [telling, all, slugWords(plain(title))].filter((words) => words.length > 0);
  return fitting((chosen ?? []).slice(0, mostWords + (chosen?.includes('vs') ? 1 : 0)));
}

function plain(title: string): string {
  const ascii = title.slice(0, mostTitle).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return symbols.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), ascii);
}

/** What a title is about: without its asides and second questions, with a comparison as `a vs b`. */
function subject(title: string): string {
  const first =
    title
      .replace(/^\W*(?:please )?(?:explain|describe|discuss|compare)\b/, '')
      .replace(/\([^()]*\)/g, ' ')
      .split(/\?\s|\.\s|,? and (?:how|what|why|when|which|where|is|are|does|do)\b/)[0] ?? '';
  return first
    .replace(/\bdifferences? between (.+?) and (.+)/, '$1 vs $2')
    .replace(/\bdifferences? between (.+)/, '$1');
}

function slugWords(text: string): string[] {
  return text.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

function fitting(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words) {
    if (kept.length > 0 && [...kept, word].join('-').length > longest) break;
    kept.push(word.slice(0, longest));
  }
  return kept;
}

/** Whether a slug is the id of something else on the page of all questions, where each question's id is its slug. */
export function isReservedId(slug: string): boolean {
  return /^(?:main$|topic-|search-dialog(?:-|$))/.test(slug);
}
