import type {
  HighlightedSpan,
  SearchAnswer,
  SearchManifest,
  SearchRecord,
  SearchRequest,
  SearchResult,
} from '../search-types.ts';
import { correctedQuery } from './corrected-query.ts';
import type { AskedQuery, IndexedNote, NotedResult } from './find-in-notes.ts';
import { findMatches } from './find-matches.ts';
import { judge } from './judge.ts';
import { matchAliases } from './match-aliases.ts';
import { isLowWeightTerm, parseQuery, type QueryTerm } from './parse-query.ts';
import { type Candidate, type Hit, rank, termsToLookUp, weightOf } from './rank.ts';
import { type RerankedCandidate, rerank } from './rerank.ts';
import { highlightedLine } from './snippet.ts';
import type { SearchTerm } from './suggest-terms.ts';
import { joinedForm, readText } from './tokenize.ts';
import { knownPrefix, type Vocabulary } from './vocabulary.ts';

/** The index as a search uses it. The browser loads it; tests provide one. */
export type SearchIndex = {
  manifest: SearchManifest;
  vocabulary: Vocabulary;
  /** The topic of each question, by its id in the index. */
  topics: Map<string, string>;
  /** The questions that contain this word or a word with this prefix. */
  lookUp(word: string): Promise<Hit[]>;
  page(id: string): Promise<SearchRecord>;
  /** All aliases of a question, in the order of the manifest. */
  names(id: string): Promise<string[]>;
  terms(): Promise<SearchTerm[]>;
  notes(): Promise<IndexedNote[]>;
  /** The path of a question. */
  address(slug: string): string;
};

/** The number of candidates whose texts are loaded and reranked before the first results. */
const RERANKED = 8;

/** Answers a query with the index. */
export async function answerQuery(request: SearchRequest, index: SearchIndex): Promise<SearchAnswer> {
  const { query, limit, topic } = request;
  const { terms, weights, candidates, first } = await findBest(request, index);
  const { confident, isPartly, missing } = judge({ best: first[0], weights }, index.vocabulary);
  const corrected = correctedQuery(query, terms);
  const hasLittleMeaning = !confident && terms.every(isLowWeightTerm);
  const kept = hasLittleMeaning ? [] : cutTail(candidates, confident);
  const inTopic = topic === undefined ? kept : kept.filter(({ id }) => index.topics.get(id) === topic);
  const shown = inTopic.slice(0, Math.max(limit, RERANKED));
  const known = first.filter(({ candidate }) => shown.includes(candidate));
  const read = known.length === shown.length ? known : await rerank(shown, { query, weights }, index.page);
  const results = read.slice(0, limit).map((found) => result(found, terms, index));
  const noted = confident && !corrected ? undefined : await askNotes({ weights, candidates }, index);
  if (noted && (topic === undefined || noted.result.topic.id === topic))
    return notedAnswer(request, noted, results, index);
  return {
    query: query.trim(),
    ...(corrected ? { corrected } : {}),
    ...{ confident, isPartly, hasLittleMeaning, results },
    missing: missing.map(({ typed }) => typed),
    total: inTopic.length,
    topics: countByTopic(kept, index),
    similarTerms: confident || hasLittleMeaning ? [] : await similarTerms(query, index),
  };
}

/** The answer with a note first. If the note has all of the query, it is the only result. */
function notedAnswer(
  { query, limit }: SearchRequest,
  { result: first, isComplete }: NotedResult,
  closest: SearchResult[],
  index: SearchIndex,
): SearchAnswer {
  const others = isComplete ? [] : closest.filter(({ slug }) => slug !== first.slug);
  const results = [first, ...others].slice(0, limit);
  return {
    ...{ query: query.trim(), confident: isComplete, isPartly: false, hasLittleMeaning: false, missing: [] },
    ...{ results, total: results.length, topics: countByTopic([], index), similarTerms: [] },
  };
}

/** What was found for a query. */
type Found = {
  terms: QueryTerm[];
  weights: Map<QueryTerm, number>;
  /** Best first, before their texts were read. */
  candidates: Candidate[];
  /** The first of them, reordered by their texts. Empty if no question has a term. */
  first: RerankedCandidate[];
};

/** Finds the questions for a query, in all topics. */
export async function findBest({ query, verbatim }: SearchRequest, index: SearchIndex): Promise<Found> {
  const terms = parseQuery(query, index.vocabulary, verbatim);
  const weights = new Map(terms.map((term) => [term, weightOf(term, index.vocabulary)]));
  if (!searched.has(index)) prefetch(weights, index);
  const found = await findCandidates(terms, index);
  searched.add(index);
  const first = await rerank(found.slice(0, RERANKED), { query, weights }, index.page);
  const candidates = found.length > 0 || terms.every(isLowWeightTerm) ? found : await findByPrefix(terms, index);
  return { terms, weights, candidates, first };
}

/** The indexes whose posting lists have been read. */
const searched = new WeakSet<SearchIndex>();

/** Browsers load six files at once over HTTP/1.1. */
const PREFETCHED = 6;

/**
 * Loads the texts of the questions with the most similar aliases while the posting lists are still
 * loading. They are usually among the best, and a slow phone shows its first results 0.15 s earlier.
 */
function prefetch(weights: Map<QueryTerm, number>, index: SearchIndex): void {
  const similar = [...matchAliases(weights, index.vocabulary).all].sort(([, a], [, b]) => b.similarity - a.similarity);
  for (const [id] of similar.slice(0, PREFETCHED)) index.page(id).catch(() => {});
}

const findCandidates = (terms: QueryTerm[], index: SearchIndex): Promise<Candidate[]> =>
  rankFound(terms, termsToLookUp(terms, index.vocabulary), index);

/**
 * The last resort: replaces a word that no question has by its longest known prefix, if that is
 * specific enough.
 */
function findByPrefix(terms: QueryTerm[], index: SearchIndex): Promise<Candidate[]> {
  const unfinished = terms.map((term): QueryTerm => {
    const beginning = knownPrefix(index.vocabulary, joinedForm(term.typed));
    return { ...term, forms: beginning === undefined ? [] : [[beginning]] };
  });
  return rankFound(unfinished, [...new Set(unfinished.flatMap(({ forms }) => forms.flat()))], index);
}

async function rankFound(terms: QueryTerm[], words: string[], index: SearchIndex): Promise<Candidate[]> {
  const hits = await Promise.all(words.map(async (word) => [word, await index.lookUp(word)] as const));
  return rank(terms, new Map(hits), index.vocabulary);
}

/** Minimum share of the best score. */
const MIN_SCORE_SHARE = 0.3;
/** The number of results that are shown if none is sure. */
const CLOSEST = 3;
/** After these, an alias must be this similar to the query if nothing else matches. */
const MIN_SIMILARITY = 0.4;

function cutTail(candidates: Candidate[], confident: boolean): Candidate[] {
  const least = (candidates[0]?.score ?? 0) * MIN_SCORE_SHARE;
  const kept = candidates.filter(({ score, alias }, rank) => {
    const isChance = alias?.alone === true && alias.similarity < MIN_SIMILARITY;
    return score >= least && (rank < CLOSEST || !isChance);
  });
  return confident ? kept : kept.slice(0, CLOSEST);
}

function result(
  { page, candidate, title, snippet, words }: RerankedCandidate,
  terms: QueryTerm[],
  index: SearchIndex,
): SearchResult {
  const { id, alias } = candidate;
  return {
    ...pageOf(page, index),
    title,
    snippet,
    from: 'answer',
    isNeighbour: alias?.isNeighbour ?? false,
    ...(alias?.alone ? { alias: async () => highlightedAlias(await aliasAt(alias.position, id, index), terms) } : {}),
    words,
  };
}

/** Loads the code for the notes, too: few searches need it. The notes are optional, and so is their code. */
const askNotes = (query: AskedQuery, index: SearchIndex): Promise<NotedResult | undefined> =>
  import('./find-in-notes.ts')
    .then((notes) => notes.askNotes(query, index, (page) => pageOf(page, index)))
    .catch(() => undefined);

const pageOf = (
  { id, slug, topic }: SearchRecord,
  index: SearchIndex,
): Pick<SearchResult, 'url' | 'slug' | 'id' | 'topic'> => ({
  ...{ url: index.address(slug), slug, id },
  topic: { id: topic, title: index.manifest.topics.find((one) => one.id === topic)?.title ?? topic },
});

/** The alias may have matched by a synonym of a query word. */
function highlightedAlias(name: string | undefined, terms: QueryTerm[]): HighlightedSpan[] | undefined {
  if (name === undefined) return undefined;
  const wanted = terms.map((term) => ({ ...term, forms: [...term.forms, ...term.synonyms.map((word) => [word])] }));
  return highlightedLine(name, findMatches(readText(name), wanted));
}

/** The alias is optional in a result. */
const aliasAt = async (position: number, id: string, index: SearchIndex): Promise<string | undefined> =>
  (await index.names(id).catch(() => []))[position];

function countByTopic(candidates: Candidate[], { manifest, topics }: SearchIndex): SearchAnswer['topics'] {
  const counts = new Map<string, number>();
  for (const { id } of candidates) counts.set(topics.get(id) ?? '', (counts.get(topics.get(id) ?? '') ?? 0) + 1);
  return manifest.topics.map(({ id, title }) => ({ id, title, count: counts.get(id) ?? 0 }));
}

/** The similar terms are optional in an answer. */
const similarTerms = (query: string, index: SearchIndex): Promise<SearchAnswer['similarTerms']> =>
  import('./suggest-terms.ts')
    .then(async ({ suggestTerms }) => suggestTerms(query, await index.terms()))
    .then((found) => found.map(({ term, slug }) => ({ term, url: index.address(slug) })))
    .catch(() => []);
