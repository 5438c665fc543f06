import { stemOf } from '../../lib/text/stem.ts';
import { LONGEST_QUERY } from '../search-url.ts';
import { commonerWord, correctWord, respell } from './correct-word.ts';
import { phrasesIn, synonymsOf } from './query-synonyms.ts';
import { isEmptyWord, isFaintWord, mayBecomeFaint } from './stop-words.ts';
import { joinedForm, wordForms } from './tokenize.ts';
import { isBeginning, isKnown, type Vocabulary } from './vocabulary.ts';

/** Something the query asks for. */
export type QueryTerm = {
  /** As typed, in plain characters. */
  typed: string;
  /** Ways to find it: any of these, each with all of its words. None where no question has it. */
  forms: string[][];
  /** The word it was taken for. */
  corrected?: string;
  /** True where the last word of a form may go on: "idempot". */
  prefix: boolean;
  /** How sure it is that this is what was meant, up to 1. */
  certainty: number;
  /** True for words that say little, like "use" and "difference". */
  faint: boolean;
  /** Words that people use for it. */
  kin: string[];
  /** True for an expression of several words, each of which is a faint term too. */
  phrase: boolean;
};

const UNFINISHED = 0.8;
const CORRECTED = 0.85;

/** The last word may go on, and is no word yet. */
export const isUnfinished = ({ prefix, certainty }: QueryTerm): boolean => prefix && certainty < 1;

/** True for a word that says little, and for what may become one: "wha". */
export const saysLittle = ({ faint, typed }: QueryTerm): boolean => faint || mayBecomeFaint(typed.toLowerCase());

type Token = { typed: string; joined: string; parts: string[]; last: boolean };

/** What a query asks for, term by term. With `verbatim` no word is taken for another. */
export function readQuery(query: string, vocabulary: Vocabulary, verbatim = false): QueryTerm[] {
  const plain = plainQuery(query);
  const tokens = tokensOf(
    plain.split(' ').flatMap((typed) => piecesOf(typed, vocabulary)),
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
  return withKin(withoutRepetition(withoutEmptyWords(terms).map(withFaintEnd)), tokens, vocabulary);
}

/** A last word that is none yet tells little beside others, where it is this short or may become one that says little: "how does jwt wo". */
const SHORT = 3;

function withFaintEnd(term: QueryTerm, _: number, terms: QueryTerm[]): QueryTerm {
  const tellsLittle = isUnfinished(term) && (term.typed.length <= SHORT || saysLittle(term));
  return tellsLittle && terms.length > 1 && terms.some(({ faint }) => !faint) ? { ...term, faint: true } : term;
}

/** The words that people use for each term, and for expressions of several words, whose own words then say little. */
function withKin(terms: QueryTerm[], tokens: Token[], vocabulary: Vocabulary): QueryTerm[] {
  const phrases = phraseTerms(tokens, vocabulary);
  const inPhrases = new Set(phrases.flatMap(({ typed }) => typed.split(' ')));
  const own = terms.map((term) => {
    const faint = term.faint || inPhrases.has(term.typed);
    return faint
      ? { ...term, faint }
      : { ...term, kin: knownKin(synonymsOf(vocabulary.synonyms, searchedWord(term)), vocabulary) };
  });
  return [...own, ...phrases];
}

const searchedWord = ({ corrected, typed }: QueryTerm): string => corrected ?? joinedForm(typed);

const knownKin = (words: string[], vocabulary: Vocabulary): string[] =>
  words.filter((word) => isKnown(vocabulary, word));

function phraseTerms(tokens: Token[], vocabulary: Vocabulary): QueryTerm[] {
  const found = phrasesIn(
    vocabulary.synonyms,
    tokens.map(({ joined }) => joined),
  );
  return found
    .map(({ start, phrase }) => ({
      ...termOf(tokens.slice(start, start + phrase.stems.length)),
      kin: knownKin(phrase.kin, vocabulary),
      phrase: true,
    }))
    .filter(({ kin }) => kin.length > 0);
}

/** What is known of a term before it is looked for. */
const termOf = (tokens: Token[]): QueryTerm => ({
  typed: tokens.map(({ typed }) => typed).join(' '),
  forms: [],
  prefix: false,
  certainty: 1,
  faint: false,
  kin: [],
  phrase: false,
});

/** Saying a word twice asks for nothing more. */
function withoutRepetition(terms: QueryTerm[]): QueryTerm[] {
  const seen = new Set<string>();
  return terms.filter(({ forms }) => {
    const key = forms.map((words) => words.map(stemOf).join(' ')).join('|');
    return key === '' || (!seen.has(key) && seen.add(key));
  });
}

/** What stands between the words of code, but inside of none. */
export const CODE = /[()[\]{}'",;:.]+/;

/** `from_dict(cls,` is two words, unless the answers write just that. */
function piecesOf(typed: string, vocabulary: Vocabulary): string[] {
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

/** "web socket" where the answers write "websocket": one term, joined or in two words. */
function pairTerm(token: Token, next: Token, vocabulary: Vocabulary): QueryTerm | undefined {
  const joined = token.joined + next.joined;
  if (joined.length < 5 || isEmptyWord(token.joined) || isEmptyWord(next.joined) || /\d/.test(joined)) return undefined;
  // One or many, but nothing else of its stem: "event sourcing" is no "EventSource".
  if (![joined, `${joined}s`, joined.replace(/s$/, '')].some((word) => vocabulary.frequency.has(word)))
    return undefined;
  return { ...termOf([token, next]), forms: [[joined], [token.joined, next.joined]] };
}

function tokenTerm(token: Token, vocabulary: Vocabulary, verbatim: boolean): QueryTerm {
  const { typed, joined, parts, last } = token;
  const term = { ...termOf([token]), faint: isFaint(typed, joined) };
  const known = (word: string) => isKnown(vocabulary, word);
  const respelt =
    verbatim || !known(joined) ? undefined : (respell(vocabulary, joined) ?? commonerWord(vocabulary, joined));
  if (respelt) return { ...term, forms: [[respelt]], corrected: respelt };
  if (known(joined)) return { ...term, forms: parts.length > 0 ? [[joined], parts] : [[joined]], prefix: last };
  if (parts.length > 0) return partsTerm(term, { parts, last, vocabulary, verbatim });
  if (joined.length > (last ? 0 : 3) && isBeginning(vocabulary, joined))
    return { ...term, forms: [[joined]], prefix: true, certainty: UNFINISHED };
  const split = splitWord(joined, known);
  if (split) return { ...term, forms: [split] };
  const corrected = verbatim ? undefined : correctWord(vocabulary, joined, last);
  if (corrected) return { ...term, forms: [[corrected]], corrected, certainty: CORRECTED };
  return { ...term, forms: vocabulary.complete ? [] : [[joined]] };
}

type Compound = { parts: string[]; last: boolean; vocabulary: Vocabulary; verbatim: boolean };

/** A compound that no answer writes as it was typed: each of its words on its own. */
function partsTerm(term: QueryTerm, { parts, last, vocabulary, verbatim }: Compound): QueryTerm {
  const words = parts.map((part, index) => {
    if (isKnown(vocabulary, part) || isBeginning(vocabulary, part)) return part;
    return (!verbatim && correctWord(vocabulary, part, last && index === parts.length - 1)) || part;
  });
  const corrected = words.some((word, index) => word !== parts[index]) ? { corrected: words.join(' ') } : {};
  return { ...term, forms: [words], prefix: last, ...corrected };
}

/** "oauth2", "loadbalancer": two known words run together; the first must be long enough not to be chance. */
function splitWord(joined: string, known: (word: string) => boolean): string[] | undefined {
  for (let at = joined.length - 1; at >= 3; at--) {
    const [head, tail] = [joined.slice(0, at), joined.slice(at)];
    if (/^\d+$/.test(tail) && known(head)) return [head];
    if (at > 3 && tail.length > 3 && known(head) && known(tail)) return [head, tail];
  }
  return undefined;
}

/** "EXPLAIN" and "GET" are code where they are shouted. */
const isFaint = (typed: string, joined: string): boolean =>
  (isFaintWord(joined) || isEmptyWord(joined)) && !/^\p{Lu}{3,}$/u.test(typed);

/** Empty words go, unless there is nothing else; "can" and "who" are then all there is to search. */
function withoutEmptyWords(terms: QueryTerm[]): QueryTerm[] {
  const full = terms.filter((term) => !isEmptyWord(joinedForm(term.typed)) || /^\p{Lu}{3,}$/u.test(term.typed));
  return full.length > 0 ? full : terms;
}

/** A query in plain characters: one width, one kind of hyphen and quote, no possessives, single spaces, none in "n + 1". A last space is kept: it ends the last word. */
export function plainQuery(query: string): string {
  return query
    .slice(0, LONGEST_QUERY)
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/(?<=\p{L})'s\b/giu, '')
    .replace(/\s+/g, ' ')
    .replace(/\b(\p{L}) ?\+ ?(?=\d)/gu, '$1+')
    .trimStart();
}
