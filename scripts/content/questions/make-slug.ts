const MAX_LENGTH = 60;
/** Without the `vs` of a comparison. */
const MAX_WORDS = 5;
/** In characters. A slug comes from the beginning of a title, and very long titles take time. */
const MAX_TITLE_LENGTH = 1000;
/** Names with another meaning in a file system or in an address. */
const reserved = /^(?:index|page|con|prn|aux|nul|com\d|lpt\d|proto|constructor|prototype)$/;
const stopWords = new Set(
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

/**
 * Returns a function that makes a short, readable slug for a title. The slug is not in `taken`, and
 * is added to it.
 */
export function slugMaker(taken: Set<string>): (title: string, id: number) => string {
  // By base, the next suffix to try: thousands of equal titles must not all start at 2.
  const suffixes = new Map<string, number>();
  const titles = new Set<string>();
  return (title, id) => {
    const base = titles.has(title) ? chosenSlug(title, id) : freeBase(title, id, taken);
    titles.add(title);
    let [slug, suffix] = [base, suffixes.get(base) ?? 2];
    for (; taken.has(slug); suffix += 1) slug = `${base}-${suffix}`;
    suffixes.set(base, suffix);
    taken.add(slug);
    return slug;
  };
}

const chosenSlug = (title: string, id: number): string => safeSlug(chooseWords(title).join('-'), id);

/** The chosen words of a title, or all of its words if another title has them: "Redis" and "Redis in". */
function freeBase(title: string, id: number, taken: ReadonlySet<string>): string {
  const chosen = chosenSlug(title, id);
  if (!taken.has(chosen)) return chosen;
  const all = safeSlug(fitLength(slugWords(toAscii(title))).join('-'), id);
  return taken.has(all) ? chosen : all;
}

function safeSlug(slug: string, id: number): string {
  if (slug === '') return `question-${id}`;
  return /^[\d-]+$/.test(slug) || reserved.test(slug) || isReservedId(slug) ? `about-${slug}` : slug;
}

function chooseWords(title: string): string[] {
  const all = slugWords(subject(toAscii(title)));
  const significant = all.filter((word) => !stopWords.has(word));
  const [chosen] = [significant, all, slugWords(toAscii(title))].filter((words) => words.length > 0);
  return fitLength((chosen ?? []).slice(0, MAX_WORDS + (chosen?.includes('vs') ? 1 : 0)));
}

function toAscii(title: string): string {
  const ascii = title.slice(0, MAX_TITLE_LENGTH).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return symbols.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), ascii);
}

/**
 * The subject of a title: without parentheses and second questions, and with a comparison as `a vs
 * b`.
 */
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

function fitLength(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words) {
    if (kept.length > 0 && [...kept, word].join('-').length > MAX_LENGTH) break;
    kept.push(word.slice(0, MAX_LENGTH));
  }
  return kept;
}

/**
 * True if a slug is the id of another element on the page of all questions, where a question's slug
 * is its id.
 */
export function isReservedId(slug: string): boolean {
  return /^(?:main$|topic-|search-dialog(?:-|$))/.test(slug);
}
