import { editDistance } from '../../lib/text/edit-distance.ts';
import { stemOf } from '../../lib/text/stem.ts';
import { hasWord, idf, type Vocabulary } from './vocabulary.ts';

/** The maximum edit distance of a correction. A long word may have two errors. */
export const maxDistance = (typed: string): number => (typed.length >= 8 ? 2.25 : 1.25);

const wordOfLetters = /^\p{L}{4,}$/u;

/**
 * The word of the vocabulary that a typed word probably stands for, or undefined. With `prefix`,
 * the word may be unfinished.
 */
export function correctWord(vocabulary: Vocabulary, typed: string, prefix: boolean): string | undefined {
  if (!wordOfLetters.test(typed) || vocabulary.isCommon(typed)) return undefined;
  const limit = maxDistance(typed);
  let best: { word: string; cost: number } | undefined;
  for (const word of vocabulary.words) {
    if (!maySharesBeginning(typed, word)) continue;
    const cost = costOf(vocabulary, { typed, word, limit, prefix });
    if (cost !== undefined && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { word, cost };
  }
  return best?.word;
}

/**
 * Corrects one letter inside a word whose stem is known: "idempotancy" for "idempotency". The ends
 * of correct forms differ too.
 */
export function fixSameStemTypo(vocabulary: Vocabulary, typed: string): string | undefined {
  if (typed.length < 8 || hasWord(vocabulary, typed)) return undefined;
  const [stem, ending] = [stemOf(typed), typed.slice(-2)];
  return vocabulary.words.find(
    (word) =>
      word.length === typed.length &&
      word.endsWith(ending) &&
      word[0] === typed[0] &&
      stemOf(word) === stem &&
      editDistance(typed, word, { limit: 1.25, prefix: false }) !== undefined,
  );
}

/**
 * A more frequent word with one letter more: "horizonal" has the stem of "horizon" but means
 * "horizontal".
 */
export function moreFrequentWord(vocabulary: Vocabulary, typed: string): string | undefined {
  if (typed.length < 8 || hasWord(vocabulary, typed)) return undefined;
  const word = correctWord(vocabulary, typed, false);
  return word && stemOf(word) !== stemOf(typed) && idf(vocabulary, word) < idf(vocabulary, typed) - 1
    ? word
    : undefined;
}

/** The edit distance of two words. "f" for "ph" is less than an edit. */
function distanceBySound(typed: string, word: string, limit: number): number | undefined {
  const plain = editDistance(typed, word, { limit, prefix: false });
  if (!word.includes('ph') || typed.includes('ph')) return plain;
  const sounded = editDistance(typed, soundOf(word), { limit: limit - SOUND_COST, prefix: false });
  return sounded === undefined ? plain : Math.min(plain ?? limit, sounded + SOUND_COST);
}

const SOUND_COST = 0.5;
const soundOf = (word: string): string => word.replaceAll('ph', 'f');

/** People rarely mistype the first letter. If they do, it is swapped with the second. */
const maySharesBeginning = (typed: string, word: string): boolean =>
  (word[0] === typed[0] || soundOf(word)[0] === typed[0] || (word[0] === typed[1] && word[1] === typed[0])) &&
  wordOfLetters.test(word);

type Pair = { typed: string; word: string; limit: number; prefix: boolean };

/** Fewer edits win. Then a whole word wins over a prefix, and a frequent word over a rare one. */
function costOf(vocabulary: Vocabulary, { typed, word, limit, prefix }: Pair): number | undefined {
  const whole = distanceBySound(typed, word, limit);
  const edits = whole ?? (prefix && typed.length > 4 ? editDistance(typed, word, { limit, prefix: true }) : undefined);
  if (edits === undefined || (typed.length < 6 && isReplacedLetter(typed, word))) return undefined;
  return edits + (whole === undefined ? 0.5 : 0) + idf(vocabulary, word) / 100;
}

/** A replaced letter in a short word usually makes another word: "scala" and "scale". */
function isReplacedLetter(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  return [...typed].sort().join('') !== [...word].sort().join('');
}
