import { type GrowingWords, growingWords } from './growing-words.ts';

/** A question with its answer. */
export type SeedQuestionText = { title: string; answer: string };

/** Chances that a sentence is replaced by one of another answer, and a word by another word. */
const SENTENCE_CHANCE = 0.5;
const WORD_CHANCE = 0.16;
const TITLE_WORD_CHANCE = 0.5;

/** Words that may be replaced: no code, no names, no short words. */
const replaceableWord = /(?<![\p{L}\p{N}`_.@/-])\p{Ll}{5,}(?![\p{L}\p{N}`_.@/(-])/gu;
const titleWord =
  /(?<![\p{L}\p{N}])(?!(?:what|when|where|which|does|explain|difference|between|with|would|your|from|that)\b)\p{L}{4,}(?![\p{L}\p{N}])/giu;
const sentence = /[^.!?]+(?:[.!?]+(?!\s|$)[^.!?]*)*[.!?]*\s*/g;
const fence = /^\s*(?:```|~~~)/;

/**
 * Returns `count` questions: the real ones, then variations of each in turn. The result is equal in
 * every run, and no title is repeated.
 */
export function makeSeed(real: readonly SeedQuestionText[], count: number = real.length): SeedQuestionText[] {
  const chance = random(1);
  const prose = real.flatMap(({ answer }) => proseLines(answer));
  const sentences = prose.flatMap(sentencesOf).filter((text) => text.length > 40);
  const words = growingWords(prose.join(' ').match(replaceableWord) ?? [], chance);
  const titles = new Set(real.map(({ title }) => title));
  const made = Array.from({ length: Math.max(0, count - real.length) }, (_, index) => {
    const { title, answer } = real[index % real.length] ?? { title: '', answer: '' };
    words.grow(answer.match(replaceableWord)?.length ?? 0);
    const text = varyAnswer(answer, { sentences, words, chance });
    return { title: varyTitle(title, { titles, words, chance }), answer: text };
  });
  return [...real.slice(0, count), ...made];
}

type Material = { sentences: readonly string[]; words: GrowingWords; chance: () => number };
type TitleMaterial = Omit<Material, 'sentences'> & { titles: Set<string> };

function varyTitle(title: string, { titles, words, chance }: TitleMaterial): string {
  const made = title.replace(titleWord, (word) => (chance() < TITLE_WORD_CHANCE ? words.next() : word));
  const unique = titles.has(made) ? made.replace(/(?=[?.]?$)/, ` for ${words.newWord()}`) : made;
  titles.add(unique);
  return unique;
}

/** Keeps the lines and the code of an answer and changes its words. */
function varyAnswer(answer: string, { sentences, words, chance }: Material): string {
  const other = (): string => sentences[Math.floor(chance() * sentences.length)] ?? '';
  const variedLine = (line: string): string =>
    sentencesOf(line)
      .map((text) => (text.length > 40 && chance() < SENTENCE_CHANCE ? other() : text))
      .join('')
      .replace(replaceableWord, (word) => (chance() < WORD_CHANCE ? words.next() : word))
      .trimEnd();
  return mapProse(answer, variedLine);
}

const sentencesOf = (line: string): string[] =>
  (line.match(sentence) ?? [line]).map((text) => (/\s$/.test(text) ? text : `${text} `));

function proseLines(answer: string): string[] {
  const lines: string[] = [];
  mapProse(answer, (line) => {
    lines.push(line);
    return line;
  });
  return lines;
}

function mapProse(answer: string, change: (line: string) => string): string {
  let inCode = false;
  const lines = answer.split('\n').map((line) => {
    if (fence.test(line)) inCode = !inCode;
    return inCode || fence.test(line) || line.trim() === '' ? line : change(line);
  });
  return lines.join('\n');
}

/** Returns a generator of numbers from 0 to 1 that are equal in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
