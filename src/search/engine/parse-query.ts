import { stemOf } from '../../lib/text/stem.ts';
import { MAX_QUERY_LENGTH } from '../search-url.ts';
import { correctWord, fixSameStemTypo, moreFrequentWord } from './correct-word.ts';
import { phrasesIn, synonymsOf } from './query-synonyms.ts';
import { isLowWeightWord, isStopWord, mayBecomeLowWeight } from './stop-words.ts';
import { joinedForm, spaced, wordForms } from './tokenize.ts';
import { hasWord, isKnown, isPrefix, type Vocabulary } from './vocabulary.ts';

/** A term of the query: a word, a compound or a phrase. */
export type QueryTerm = {
  /** As typed, in normalized characters. */
  typed: string;
  /**
   * Ways to find the term. Each form is a list of words that must all match. Empty if no question
   * has it.
   */
  forms: string[][];
  /** The word that was searched instead. */
  corrected?: string;
  /** True if the last word of a form may be a prefix: "idempot". */
  prefix: boolean;
  /** How probable it is that this form is meant, up to 1. */
  certainty: number;
  /** True for words with little meaning, like "use" and "difference". */
  lowWeight: boolean;
  /** Synonyms of the term. */
  synonyms: string[];
  /** True for a phrase. Its words are also terms, with low weight. */
  phrase: boolean;
};

const UNFINISHED = 0.8;
const CORRECTED = 0.85;

/** True if the last word may continue and is no known word. */
export const isUnfinished = ({ prefix, certainty }: QueryTerm): boolean => prefix && certainty < 1;

/** True for a word with low weight, and for the beginning of one: "wha". */
export const isLowWeightTerm = ({ lowWeight, typed }: QueryTerm): boolean =>
  lowWeight || mayBecomeLowWeight(typed.toLowerCase());

type Token = { typed: string; joined: string; parts: string[]; last: boolean };

/**
 * Parses a query into terms. With `verbatim`, no word is corrected. The words of pasted code with a
 * known form have low weight beside those of its meaning.
 */
export function parseQuery(query: string, vocabulary: Vocabulary, verbatim = false): QueryTerm[] {
  const terms = parseWords(query, vocabulary, verbatim);
  const meaning = vocabulary.meaningOf(query.trim());
  if (meaning === undefined) return terms;
  return withoutRepetition([
    ...parseWords(`${meaning} `, vocabulary, true),
    ...terms.map((term) => ({ ...term, lowWeight: true })),
  ]);
}

function parseWords(query: string, vocabulary: Vocabulary, verbatim: boolean): QueryTerm[] {
  const plain = normalizeQuery(query);
  const tokens = tokensOf(
    plain.split(' ').flatMap((typed) => splitCode(typed, vocabulary)),
    plain.endsWith(' '),
  );
  const terms: QueryTerm[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token) continue;
    const pair = next && pairTerm(token, next, vocabulary);
    if (pair) index++;
    terms.push(pair ?? tokenTerm(token, vocabulary, verbatim));
  }
  return withSynonyms(withoutRepetition(withoutStopWords(terms).map(withLowWeightEnd)), tokens, vocabulary);
}

/**
 * An unknown last word of up to this length has low weight beside other words, and so has the
 * beginning of a low-weight word: "how does jwt wo".
 */
const MAX_UNKNOWN_END = 3;

function withLowWeightEnd(term: QueryTerm, _: number, terms: QueryTerm[]): QueryTerm {
  const isLowWeight = isUnfinished(term) && (term.typed.length <= MAX_UNKNOWN_END || isLowWeightTerm(term));
  return isLowWeight && terms.length > 1 && terms.some(({ lowWeight }) => !lowWeight)
    ? { ...term, lowWeight: true }
    : term;
}

/** Adds synonyms to terms and to phrases. The words of a phrase then have low weight. */
function withSynonyms(terms: QueryTerm[], tokens: Token[], vocabulary: Vocabulary): QueryTerm[] {
  const phrases = phraseTerms(tokens, vocabulary);
  const inPhrases = new Set(phrases.flatMap(({ typed }) => typed.split(' ')));
  const own = terms.map((term) => {
    const lowWeight = term.lowWeight || inPhrases.has(term.typed);
    return lowWeight
      ? { ...term, lowWeight }
      : { ...term, synonyms: knownSynonyms(synonymsOf(vocabulary.synonyms, searchedWord(term)), vocabulary) };
  });
  return [...own, ...phrases];
}

const searchedWord = ({ corrected, typed }: QueryTerm): string => corrected ?? joinedForm(typed);

const knownSynonyms = (words: string[], vocabulary: Vocabulary): string[] =>
  words.filter((word) => isKnown(vocabulary, word));

function phraseTerms(tokens: Token[], vocabulary: Vocabulary): QueryTerm[] {
  const found = phrasesIn(
    vocabulary.synonyms,
    tokens.map(({ joined }) => joined),
  );
  return found
    .map(({ start, length, synonyms }) => ({
      ...newTerm(tokens.slice(start, start + length)),
      synonyms: knownSynonyms(synonyms, vocabulary),
      phrase: true,
    }))
    .filter(({ synonyms }) => synonyms.length > 0);
}

/** A term before its lookup. */
const newTerm = (tokens: Token[]): QueryTerm => ({
  typed: tokens.map(({ typed }) => typed).join(' '),
  forms: [],
  prefix: false,
  certainty: 1,
  lowWeight: false,
  synonyms: [],
  phrase: false,
});

/** Removes repeated words, which add nothing. */
function withoutRepetition(terms: QueryTerm[]): QueryTerm[] {
  const seen = new Set<string>();
  return terms.filter(({ forms }) => {
    const key = forms.map((words) => words.map(stemOf).join(' ')).join('|');
    return key === '' || (!seen.has(key) && seen.add(key));
  });
}

/** Separates words in code, but is inside of none. */
export const CODE = /[()[\]{}'",;:.]+/;

/** Splits `from_dict(cls,` into two words, unless an answer has this very text. */
function splitCode(typed: string, vocabulary: Vocabulary): string[] {
  const pieces = typed.split(CODE).filter((piece) => joinedForm(piece) !== '');
  return pieces.length < 2 || isKnown(vocabulary, joinedForm(typed)) ? [typed] : pieces;
}

function tokensOf(typed: string[], isFinished: boolean): Token[] {
  const words = typed.filter((word) => joinedForm(word) !== '');
  return words.map((word, index) => ({
    typed: word,
    ...wordForms(word),
    last: index === words.length - 1 && !isFinished,
  }));
}

/** One term for "web socket" if the answers have "websocket": in one word or in two. */
function pairTerm(token: Token, next: Token, vocabulary: Vocabulary): QueryTerm | undefined {
  const joined = token.joined + next.joined;
  if (joined.length < 5 || isStopWord(token.joined) || isStopWord(next.joined) || /\d/.test(joined)) return undefined;
  // Singular or plural, but no other word of the stem: "event sourcing" is not "EventSource".
  if (![joined, `${joined}s`, joined.replace(/s$/, '')].some((word) => hasWord(vocabulary, word))) return undefined;
  return { ...newTerm([token, next]), forms: [[joined], [token.joined, next.joined]] };
}

function tokenTerm(token: Token, vocabulary: Vocabulary, verbatim: boolean): QueryTerm {
  const { typed, joined, parts, last } = token;
  if (isOpaque(typed)) return newTerm([token]);
  const term = { ...newTerm([token]), lowWeight: isLowWeight(typed, joined) };
  const known = (word: string) => isKnown(vocabulary, word);
  const respelt =
    verbatim || !known(joined)
      ? undefined
      : (fixSameStemTypo(vocabulary, joined) ?? moreFrequentWord(vocabulary, joined));
  if (respelt) return { ...term, forms: [[respelt]], corrected: respelt };
  if (known(joined)) return { ...term, forms: parts.length > 0 ? [[joined], parts] : [[joined]], prefix: last };
  if (parts.length > 0) return partsTerm(term, { parts, last, vocabulary, verbatim });
  if (joined.length > (last ? 0 : 3) && isPrefix(vocabulary, joined))
    return { ...term, forms: [[joined]], prefix: true, certainty: UNFINISHED };
  const split = splitWord(joined, known);
  const corrected = verbatim ? undefined : correctWord(vocabulary, joined, last);
  if (split && !(corrected && joined.length >= MIN_LETTERS_OF_TYPO)) return { ...term, forms: [split] };
  if (corrected) return { ...term, forms: [[corrected]], corrected, certainty: CORRECTED };
  return { ...term, forms: vocabulary.complete ? [] : [[joined]] };
}

/** From this length on, a word is rather misspelt than two words: "restfull". */
const MIN_LETTERS_OF_TYPO = 8;

type Compound = { parts: string[]; last: boolean; vocabulary: Vocabulary; verbatim: boolean };

/** Splits a compound that no answer has into its words. */
function partsTerm(term: QueryTerm, { parts, last, vocabulary, verbatim }: Compound): QueryTerm {
  const words = parts.map((part, index) => {
    if (isKnown(vocabulary, part) || isPrefix(vocabulary, part)) return part;
    return (!verbatim && correctWord(vocabulary, part, last && index === parts.length - 1)) || part;
  });
  const corrected = words.some((word, index) => word !== parts[index]) ? { corrected: words.join(' ') } : {};
  return { ...term, forms: [words], prefix: last, ...corrected };
}

/**
 * Splits two known words without a space: "oauth2", "loadbalancer". The first must be long enough,
 * to exclude chance.
 */
function splitWord(joined: string, known: (word: string) => boolean): string[] | undefined {
  for (let at = joined.length - 1; at >= 3; at--) {
    const [head, tail] = [joined.slice(0, at), joined.slice(at)];
    if (/^\d+$/.test(tail) && known(head)) return [head];
    if (at > 3 && tail.length > 3 && known(head) && known(tail)) return [head, tail];
  }
  return undefined;
}

/** A key or a hash is one unknown word, and none of its letters are words. */
const isOpaque = (typed: string): boolean => /^(?=.*\d)(?=.*\p{Lu})(?=.*\p{Ll})[\w.-]{20,}$/u.test(typed);

/** In upper case, "EXPLAIN" and "GET" are code. */
const isLowWeight = (typed: string, joined: string): boolean =>
  (isLowWeightWord(joined) || isStopWord(joined)) && !/^\p{Lu}{3,}$/u.test(typed);

/** Removes stop words, unless the query has no others: "can" and "who" are then searched. */
function withoutStopWords(terms: QueryTerm[]): QueryTerm[] {
  const full = terms.filter((term) => !isStopWord(joinedForm(term.typed)) || /^\p{Lu}{3,}$/u.test(term.typed));
  return full.length > 0 ? full : terms;
}

/**
 * Normalizes a query: one width, one kind of hyphen and quotation mark, no possessives, single
 * spaces, none in "n + 1". Keeps a last space, because it ends the last word.
 */
export function normalizeQuery(query: string): string {
  return spaced(query.slice(0, MAX_QUERY_LENGTH).normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/(?<=\p{L})'s\b/giu, '')
    .replace(/\s+/g, ' ')
    .replace(/\b(\p{L}) ?\+ ?(?=\d)/gu, '$1+')
    .trimStart();
}
