import { stemmer } from 'stemmer';
import { packList, packNames, packWords } from '../../../src/search/engine/compact-lists.ts';
import { correctWord } from '../../../src/search/engine/correct-word.ts';
import { joinedForm } from '../../../src/search/engine/tokenize.ts';
import { EVERYDAY, isKnown, readVocabulary, UNWRITTEN } from '../../../src/search/engine/vocabulary.ts';
import type { NamedPage, SearchGuide } from '../../../src/search/search-types.ts';
import { fullWords } from './index-terms.ts';
import { nearWords } from './spelling-candidates.ts';

/** More words than these would cost every visitor more than they bring. */
const MOST_WORDS = 12_000;
/** Up to so many questions the guide lists by topic, and one more file holds them all. */
const MOST_IN_ONE = 500;
const LONGEST_WORD = 32;
/** This many common words weigh little where no question has them; more are only kept from being corrected. */
const COMMON = 700;
/** And so many tell little where only other names have them. */
const MOST_EVERYDAY = 2_000;

export type GuideSources = {
  topics: { id: string; title: string }[];
  synonyms: string[][];
  questions: { page: string; question: NamedPage }[];
  /** Commonest first. */
  english: string[];
};

/** What the browser must know before it searches, from the questions and the ids that the index gave them. */
export function makeGuide({ topics, synonyms, questions, english }: GuideSources): SearchGuide {
  const counts = countWords(questions.map(({ question }) => question));
  const listed = new Map([...counts].sort(byFrequency).slice(0, MOST_WORDS));
  const names = topics
    .flatMap(({ id }) => questions.filter(({ question }) => question.topic === id))
    .map(({ page, question }) => ({ page, names: namesOf(question) }))
    .filter(({ names }) => names.some(({ length }) => length > 0));
  const list = [...new Set([...listed.keys(), ...names.flatMap(({ names }) => names.flat())])].sort();
  const guide: SearchGuide = {
    questions: questions.length,
    words: packList(list),
    spread: spreadOf(list, listed, english),
    inOne: isInOne(questions),
    complete: counts.size <= MOST_WORDS,
    common: '',
    topics: topics.map((topic) => ({ ...topic, pages: pagesOf(topic.id, questions) })),
    synonyms: packSynonyms(synonyms),
    aliases: packNames(names, list),
  };
  return { ...guide, common: packWords(commonWords(guide, english)) };
}

const packSynonyms = (groups: string[][]): string => groups.map((names) => names.map(joinedWords).join(',')).join('|');

const joinedWords = (name: string): string => name.split(' ').map(joinedForm).join(' ');

const byFrequency = ([a, x]: [string, number], [b, y]: [string, number]): number => y - x || (a < b ? -1 : 1);

function countWords(questions: NamedPage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, text } of questions) {
    for (const word of new Set(fullWords(`${title} ${text}`))) {
      if (word.length <= LONGEST_WORD) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Where there are many questions the index knows their topics in fewer bytes. */
const pagesOf = (topic: string, questions: GuideSources['questions']): string =>
  isInOne(questions)
    ? questions.flatMap(({ page, question }) => (question.topic === topic ? [page] : [])).join(' ')
    : '';

const isInOne = (questions: GuideSources['questions']): boolean => questions.length <= MOST_IN_ONE;

function spreadOf(list: string[], counts: Map<string, number>, english: string[]): string {
  const everyday = new Set(english.slice(0, MOST_EVERYDAY));
  const digitOf = (word: string): string => {
    const count = counts.get(word);
    if (count !== undefined) return Math.round(Math.log2(count)).toString(36);
    return everyday.has(word) ? EVERYDAY : UNWRITTEN;
  };
  return list.map(digitOf).join('');
}

/** Each name keeps its place, so that positions agree with the page's; one that only repeats the title is left empty. */
function namesOf({ title, aliases }: NamedPage): string[][] {
  const inTitle = new Set(fullWords(title).map(stemmer));
  return aliases.map(fullWords).map((words) => (words.every((word) => inTitle.has(stemmer(word))) ? [] : words));
}

/** The commonest words that no question has, and those that would be taken for a typing error. */
function commonWords(guide: SearchGuide, english: string[]): string[] {
  const vocabulary = readVocabulary(guide);
  const absent = english.filter((word) => !isKnown(vocabulary, word));
  const commonest = new Set(absent.slice(0, COMMON));
  const wordsNear = nearWords(vocabulary.words);
  return absent.filter(
    (word) => commonest.has(word) || correctWord({ ...vocabulary, words: wordsNear(word) }, word, false),
  );
}
