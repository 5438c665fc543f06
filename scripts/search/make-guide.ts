import { stemmer } from 'stemmer';
import { correctWord } from '../../src/lib/search/correct-word.ts';
import type { NamedPage, SearchGuide } from '../../src/lib/search/search-guide.ts';
import { isKnown, readVocabulary } from '../../src/lib/search/vocabulary.ts';
import { packWords } from '../../src/lib/search/word-filter.ts';
import { wordForms } from '../../src/lib/search/word-forms.ts';
import { fullWords } from './full-words.ts';

/** More words than these would cost every visitor more than they bring. */
const MOST_WORDS = 12_000;
const LONGEST_WORD = 32;
/** This many common words weigh little where no question has them; more are only kept from being corrected. */
const COMMON = 700;

export type GuideSources = {
  topics: SearchGuide['topics'];
  synonyms: string[][];
  questions: { page: string; question: NamedPage }[] /** Commonest first. */;
  english: string[];
};

/** What the browser must know before it searches, from the questions and the ids that the index gave them. */
export function makeGuide({ topics, synonyms, questions, english }: GuideSources): SearchGuide {
  const counts = countWords(questions.map(({ question }) => question));
  const listed = [...counts]
    .sort(byFrequency)
    .slice(0, MOST_WORDS)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const guide: SearchGuide = {
    questions: questions.length,
    words: listed.map(([word]) => word).join(' '),
    spread: listed.map(([, count]) => Math.round(Math.log2(count)).toString(36)).join(''),
    complete: counts.size <= MOST_WORDS,
    common: '',
    topics,
    synonyms: packSynonyms(synonyms),
    aliases: Object.fromEntries(questions.flatMap(({ page, question }) => aliasesOf(page, question))),
  };
  return { ...guide, common: packWords(commonWords(guide, english)) };
}

const packSynonyms = (groups: string[][]): string =>
  groups
    .map((names) =>
      names
        .map((name) =>
          name
            .split(' ')
            .map((word) => wordForms(word).joined)
            .join(' '),
        )
        .join(','),
    )
    .join('|');

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

/** Each name keeps its place, so that positions agree with the page's; one that only repeats the title is left empty. */
function aliasesOf(page: string, { title, aliases }: NamedPage): [string, string][] {
  const inTitle = new Set(fullWords(title).map(stemmer));
  const names = aliases
    .map(fullWords)
    .map((words) => (words.every((word) => inTitle.has(stemmer(word))) ? '' : words.join(' ')));
  return names.some((name) => name !== '') ? [[page, names.join('|')]] : [];
}

/** The commonest words that no question has, and those that would be taken for a typing error. */
function commonWords(guide: SearchGuide, english: string[]): string[] {
  const vocabulary = readVocabulary(guide);
  const absent = english.filter((word) => !isKnown(vocabulary, word));
  const commonest = new Set(absent.slice(0, COMMON));
  return absent.filter((word) => commonest.has(word) || correctWord(vocabulary, word, false));
}
