import { stemmer } from 'stemmer';
import type { CodeForms } from '../../../src/model/data-files.ts';
import { bloomFilter, frontCode, packAliases } from '../../../src/search/engine/compact-lists.ts';
import { correctWord } from '../../../src/search/engine/correct-word.ts';
import { joinedForm } from '../../../src/search/engine/tokenize.ts';
import { ALIAS_ONLY, COMMON_ALIAS_ONLY, decodeVocabulary, isKnown } from '../../../src/search/engine/vocabulary.ts';
import { MANIFEST_FORMAT, type RecordWithAliases, type SearchManifest } from '../../../src/search/search-types.ts';
import { indexTerms } from './index-terms.ts';
import { spellingCandidates } from './spelling-candidates.ts';

/** More words would cost every visitor more bytes than they are worth. */
const MAX_WORDS = 12_000;
/** Up to this many questions, one file has all records. */
const MAX_IN_ONE_FILE = 500;
const MAX_WORD_LENGTH = 32;
/**
 * These most common words have low weight if no question has them. The other common words are only
 * never corrected.
 */
const LOW_WEIGHT_WORDS = 700;
/** These most common words have low weight if only aliases have them. */
const LOW_WEIGHT_ALIAS_WORDS = 2_000;

export type ManifestSources = {
  topics: { id: string; title: string }[];
  synonyms: string[][];
  codeForms: CodeForms;
  /** By their numbers in Pagefind's index. */
  questions: { page: string; question: RecordWithAliases }[];
  /** Most frequent first. */
  english: string[];
};

/** Builds the search manifest from the questions and their ids in the index. */
export function buildManifest({ topics, synonyms, codeForms, questions, english }: ManifestSources): SearchManifest {
  const counts = countWords(questions.map(({ question }) => question));
  const listed = new Map([...counts].sort(byFrequency).slice(0, MAX_WORDS));
  const names = topics
    .flatMap(({ id }) => [...questions.entries()].filter(([, { question }]) => question.topic === id))
    .map(([page, { question }]) => ({ page, names: aliasTerms(question), neighbours: question.neighbours }))
    .filter(({ names }) => names.some(({ length }) => length > 0));
  const list = [...new Set([...listed.keys(), ...names.flatMap(({ names }) => names.flat())])].sort();
  const manifest: SearchManifest = {
    format: MANIFEST_FORMAT,
    pages: questions.map(({ page }) => page).join(' '),
    words: frontCode(list),
    spread: spreadOf(list, listed, english),
    inOne: questions.length <= MAX_IN_ONE_FILE,
    complete: counts.size <= MAX_WORDS,
    common: '',
    topics,
    topicOf: questions.map(({ question }) => topics.findIndex(({ id }) => id === question.topic)),
    synonyms: packSynonyms(synonyms),
    codeForms,
    aliases: packAliases(names, list),
  };
  return { ...manifest, common: bloomFilter(commonWords(manifest, english)) };
}

const packSynonyms = (groups: string[][]): string => groups.map((names) => names.map(joinedWords).join(',')).join('|');

const joinedWords = (name: string): string => name.split(' ').map(joinedForm).join(' ');

const byFrequency = ([a, x]: [string, number], [b, y]: [string, number]): number => y - x || (a < b ? -1 : 1);

function countWords(questions: RecordWithAliases[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, text } of questions) {
    for (const word of new Set(indexTerms(`${title} ${text}`))) {
      if (word.length <= MAX_WORD_LENGTH) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function spreadOf(list: string[], counts: Map<string, number>, english: string[]): string {
  const everyday = new Set(english.slice(0, LOW_WEIGHT_ALIAS_WORDS));
  const digitOf = (word: string): string => {
    const count = counts.get(word);
    if (count !== undefined) return Math.round(Math.log2(count)).toString(36);
    return everyday.has(word) ? COMMON_ALIAS_ONLY : ALIAS_ONLY;
  };
  return list.map(digitOf).join('');
}

/**
 * The words of each alias, in order. An alias that only repeats the title is empty, so that
 * positions stay right.
 */
function aliasTerms({ title, aliases }: RecordWithAliases): string[][] {
  const inTitle = new Set(indexTerms(title).map(stemmer));
  return aliases.map(indexTerms).map((words) => (words.every((word) => inTitle.has(stemmer(word))) ? [] : words));
}

/** The most common words that no question has, and common words that would be corrected. */
function commonWords(manifest: SearchManifest, english: string[]): string[] {
  const vocabulary = decodeVocabulary(manifest);
  const absent = english.filter((word) => !isKnown(vocabulary, word));
  const commonest = new Set(absent.slice(0, LOW_WEIGHT_WORDS));
  const wordsNear = spellingCandidates(vocabulary.words);
  return absent.filter(
    (word) => commonest.has(word) || correctWord({ ...vocabulary, words: wordsNear(word) }, word, false),
  );
}
