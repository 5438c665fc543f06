import type { SearchAnswer, SearchGuide, SearchPage, SearchRequest, SearchResult, TextPart } from '../search-types.ts';
import { correctedQuery } from './corrected-query.ts';
import { findMatches } from './find-matches.ts';
import { type QueryTerm, readQuery, saysLittle } from './parse-query.ts';
import { type Candidate, type Hit, isConfident, lookups, rank, weightOf } from './rank.ts';
import { type Found, readPages } from './rerank.ts';
import { markedLine } from './snippet.ts';
import { nearestTerms, type SearchTerm } from './suggest-terms.ts';
import { joinedForm, readText } from './tokenize.ts';
import { knownBeginning, type Vocabulary } from './vocabulary.ts';

/** What a search asks of the built index; the browser fetches it, a test hands it over. */
export type SearchIndex = {
  guide: SearchGuide;
  vocabulary: Vocabulary;
  /** Topic of each question by its id in the index. */
  topics: Map<string, string>;
  /** The questions that have this word or one that begins so, best first. */
  lookUp(word: string): Promise<Hit[]>;
  page(id: string): Promise<SearchPage>;
  /** A question's other names in full, in the order of the guide's. */
  names(id: string): Promise<string[]>;
  terms(): Promise<SearchTerm[]>;
  /** The site's address of a question. */
  address(slug: string): string;
};

/** What scores less than this share of the best is not shown. */
const TAIL = 0.3;
const CLOSEST = 3;
/** So many are read before the first are shown: their texts decide their order. */
const READ = 8;

/** Answer a query from the index. */
export async function answerQuery(
  { query, limit, topic, verbatim }: SearchRequest,
  index: SearchIndex,
): Promise<SearchAnswer> {
  const terms = readQuery(query, index.vocabulary, verbatim);
  const found = await findCandidates(terms, index);
  const confident = isConfident(found[0], terms);
  const tooLittle = !confident && terms.every(saysLittle);
  const candidates = tooLittle || found.length > 0 ? found : await findBeginnings(terms, index);
  const kept = tooLittle ? [] : cutTail(candidates, confident);
  const ofTopic = topic === undefined ? kept : kept.filter(({ id }) => index.topics.get(id) === topic);
  const weights = new Map(terms.map((term) => [term, weightOf(term, index.vocabulary)]));
  const read = await readPages(ofTopic.slice(0, Math.max(limit, READ)), { query, weights }, index.page);
  const corrected = correctedQuery(query, terms);
  return {
    query: query.trim(),
    ...(corrected ? { corrected } : {}),
    confident,
    tooLittle,
    results: read.slice(0, limit).map((found) => result(found, terms, index)),
    total: ofTopic.length,
    topics: countByTopic(kept, index),
    nearestTerms: confident || tooLittle ? [] : await nearest(query, index),
  };
}

const findCandidates = (terms: QueryTerm[], index: SearchIndex): Promise<Candidate[]> =>
  rankFound(terms, lookups(terms, index.vocabulary), index);

/** The last resort: a word that no question has finds what begins like it, where that is more than chance. */
function findBeginnings(terms: QueryTerm[], index: SearchIndex): Promise<Candidate[]> {
  const begun = terms.map((term): QueryTerm => {
    const beginning = knownBeginning(index.vocabulary, joinedForm(term.typed));
    return { ...term, forms: beginning === undefined ? [] : [[beginning]] };
  });
  return rankFound(begun, [...new Set(begun.flatMap(({ forms }) => forms.flat()))], index);
}

async function rankFound(terms: QueryTerm[], words: string[], index: SearchIndex): Promise<Candidate[]> {
  const hits = await Promise.all(words.map(async (word) => [word, await index.lookUp(word)] as const));
  return rank(terms, new Map(hits), index.vocabulary);
}

function cutTail(candidates: Candidate[], confident: boolean): Candidate[] {
  const least = (candidates[0]?.score ?? 0) * TAIL;
  const kept = candidates.filter(({ score }) => score >= least);
  return confident ? kept : kept.slice(0, CLOSEST);
}

function result(
  { page, candidate, title, passage: shown, words }: Found,
  terms: QueryTerm[],
  index: SearchIndex,
): SearchResult {
  const { id, alias } = candidate;
  return {
    url: index.address(page.slug),
    slug: page.slug,
    id: page.id,
    title,
    topic: { id: page.topic, title: index.guide.topics.find(({ id }) => id === page.topic)?.title ?? page.topic },
    passage: shown,
    ...(alias?.alone ? { alias: async () => markedName(await nameAt(alias.position, id, index), terms) } : {}),
    words,
  };
}

/** A name may also have been found by a word that people use for the one that was typed. */
function markedName(name: string | undefined, terms: QueryTerm[]): TextPart[] | undefined {
  if (name === undefined) return undefined;
  const wanted = terms.map((term) => ({ ...term, forms: [...term.forms, ...term.kin.map((word) => [word])] }));
  return markedLine(name, findMatches(readText(name), wanted));
}

/** An extra too. */
const nameAt = async (position: number, id: string, index: SearchIndex): Promise<string | undefined> =>
  (await index.names(id).catch(() => []))[position];

function countByTopic(candidates: Candidate[], { guide, topics }: SearchIndex): SearchAnswer['topics'] {
  const counts = new Map<string, number>();
  for (const { id } of candidates) counts.set(topics.get(id) ?? '', (counts.get(topics.get(id) ?? '') ?? 0) + 1);
  return guide.topics.map(({ id, title }) => ({ id, title, count: counts.get(id) ?? 0 }));
}

/** An extra: an answer without it is an answer. */
async function nearest(query: string, index: SearchIndex): Promise<SearchAnswer['nearestTerms']> {
  const found = nearestTerms(query, await index.terms().catch(() => []));
  return found.map(({ term, slug }) => ({ term, url: index.address(slug) }));
}
