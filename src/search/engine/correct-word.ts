import { editDistance } from '../../lib/text/edit-distance.ts';
import { stemOf } from '../../lib/text/stem.ts';
import { rarity, type Vocabulary } from './vocabulary.ts';

/** How far a typing error may lead from the word that was meant: a long word holds two. */
export const limitOf = (typed: string): number => (typed.length >= 8 ? 2.25 : 1.25);

const wordOfLetters = /^\p{L}{4,}$/u;

/** The word of the vocabulary that was probably meant, or none. With `prefix` the word may still be unfinished. */
export function correctWord(vocabulary: Vocabulary, typed: string, prefix: boolean): string | undefined {
  if (!wordOfLetters.test(typed) || vocabulary.isCommon(typed)) return undefined;
  const limit = limitOf(typed);
  let best: { word: string; cost: number } | undefined;
  for (const word of vocabulary.words) {
    if (!mayBeMeant(typed, word)) continue;
    const cost = costOf(vocabulary, { typed, word, limit, prefix });
    if (cost !== undefined && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { word, cost };
  }
  return best?.word;
}

/** The word with one other letter inside, where a stem hides the error: "idempotancy" for "idempotency". Endings differ in good spelling too. */
export function respell(vocabulary: Vocabulary, typed: string): string | undefined {
  if (typed.length < 8 || vocabulary.frequency.has(typed)) return undefined;
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

/** "horizonal" is no form of "horizon" but a commoner word with a letter missing. */
export function commonerWord(vocabulary: Vocabulary, typed: string): string | undefined {
  if (typed.length < 8 || vocabulary.frequency.has(typed)) return undefined;
  const word = correctWord(vocabulary, typed, false);
  return word && stemOf(word) !== stemOf(typed) && rarity(vocabulary, word) < rarity(vocabulary, typed) - 1
    ? word
    : undefined;
}

/** People seldom get the first letter wrong; when they do, it has changed places with the second. */
const mayBeMeant = (typed: string, word: string): boolean =>
  (word[0] === typed[0] || (word[0] === typed[1] && word[1] === typed[0])) && wordOfLetters.test(word);

type Pair = { typed: string; word: string; limit: number; prefix: boolean };

/** Edits first; among equals the whole word before a beginning, then the word that more questions have. */
function costOf(vocabulary: Vocabulary, { typed, word, limit, prefix }: Pair): number | undefined {
  const whole = editDistance(typed, word, { limit, prefix: false });
  const edits = whole ?? (prefix && typed.length > 4 ? editDistance(typed, word, { limit, prefix: true }) : undefined);
  if (edits === undefined || (typed.length < 6 && isExchange(typed, word))) return undefined;
  return edits + (whole === undefined ? 0.5 : 0) + rarity(vocabulary, word) / 100;
}

/** "scala" for "scale": in a short word another letter more often makes another word than an error. */
function isExchange(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  return [...typed].sort().join('') !== [...word].sort().join('');
}
