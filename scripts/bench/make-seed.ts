import { type GrowingWords, growingWords } from './growing-words.ts';

/** A question with its answer, as a seed has them. */
export type SeedQuestionText = { title: string; answer: string };

/** A sentence of another answer stands in the place of every second one, and another word in that of every sixth. */
const OTHER_SENTENCE = 0.5;
const OTHER_WORD = 0.16;
const OTHER_TITLE_WORD = 0.5;

/** What may be replaced: no code, no names, no words that only hold a sentence together. */
const exchangeable = /(?<![\p{L}\p{N}`_.@/-])\p{Ll}{5,}(?![\p{L}\p{N}`_.@/(-])/gu;
const titleWord =
  /(?<![\p{L}\p{N}])(?!(?:what|when|where|which|does|explain|difference|between|with|would|your|from|that)\b)\p{L}{4,}(?![\p{L}\p{N}])/giu;
const sentence = /[^.!?]+(?:[.!?]+(?!\s|$)[^.!?]*)*[.!?]*\s*/g;
const fence = /^\s*(?:```|~~~)/;

/** As many questions as asked for: the real ones, then variations of each in turn. The same every time; no new title is one that was there. */
export function makeSeed(real: readonly SeedQuestionText[], count: number = real.length): SeedQuestionText[] {
  const chance = random(1);
  const prose = real.flatMap(({ answer }) => proseLines(answer));
  const sentences = prose.flatMap(sentencesOf).filter((text) => text.length > 40);
  const words = growingWords(prose.join(' ').match(exchangeable) ?? [], chance);
  const titles = new Set(real.map(({ title }) => title));
  const made = Array.from({ length: Math.max(0, count - real.length) }, (_, index) => {
    const { title, answer } = real[index % real.length] ?? { title: '', answer: '' };
    words.read(answer.match(exchangeable)?.length ?? 0);
    const text = varied(answer, { sentences, words, chance });
    return { title: newTitle(title, { titles, words, chance }), answer: text };
  });
  return [...real.slice(0, count), ...made];
}

type Material = { sentences: readonly string[]; words: GrowingWords; chance: () => number };
type TitleMaterial = Omit<Material, 'sentences'> & { titles: Set<string> };

function newTitle(title: string, { titles, words, chance }: TitleMaterial): string {
  const made = title.replace(titleWord, (word) => (chance() < OTHER_TITLE_WORD ? words.next() : word));
  const unique = titles.has(made) ? made.replace(/(?=[?.]?$)/, ` for ${words.fresh()}`) : made;
  titles.add(unique);
  return unique;
}

/** The same lines with the same code, in other words. */
function varied(answer: string, { sentences, words, chance }: Material): string {
  const other = (): string => sentences[Math.floor(chance() * sentences.length)] ?? '';
  const variedLine = (line: string): string =>
    sentencesOf(line)
      .map((text) => (text.length > 40 && chance() < OTHER_SENTENCE ? other() : text))
      .join('')
      .replace(exchangeable, (word) => (chance() < OTHER_WORD ? words.next() : word))
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

/** Numbers from 0 up to 1 that are the same in every run (mulberry32): a generated seed must not differ from one day to the next. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
