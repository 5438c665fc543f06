import type { HighlightedSpan } from '../search-types.ts';
import type { TextMatch } from './find-matches.ts';

const LENGTH = 180;
/**
 * The maximum distance from the beginning of a snippet to its first match. The snippet begins with
 * a sentence if possible.
 */
const MAX_LEAD = 70;

/**
 * The part of a text with the most weight of matches, with the matches marked. Without matches, the
 * beginning of the text.
 */
export function snippet(text: string, matches: TextMatch[], weightOf: (match: TextMatch) => number): HighlightedSpan[] {
  const first = bestStart(matches, weightOf);
  const start = first ? startOf(text, first.start) : 0;
  const end = endOf(text, start + LENGTH);
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  const parts = highlightedSpans(text, { start, end, matches: inside });
  if (start > 0) parts.unshift({ text: '… ', marked: false });
  if (end < text.length) parts.push({ text: ' …', marked: false });
  return parts;
}

/** The match at which the best snippet begins. A repeated term counts little. */
function bestStart(matches: TextMatch[], weightOf: (match: TextMatch) => number): TextMatch | undefined {
  let best: { match: TextMatch; weight: number } | undefined;
  for (const [index, match] of matches.entries()) {
    const seen = new Set<unknown>();
    let weight = 0;
    for (const other of matches.slice(index)) {
      if (other.end > match.start + LENGTH - MAX_LEAD) break;
      weight += weightOf(other) * (seen.has(other.term) ? 0.1 : 1);
      seen.add(other.term);
    }
    if (weight > (best?.weight ?? 0)) best = { match, weight };
  }
  return best?.match;
}

function startOf(text: string, at: number): number {
  if (at <= MAX_LEAD) return 0;
  const before = text.slice(at - MAX_LEAD, at);
  const sentence = Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf('\n'));
  const space = before.indexOf(' ', MAX_LEAD / 3);
  const offset = sentence > 0 ? sentence : space;
  return at - MAX_LEAD + (offset < 0 ? MAX_LEAD : offset + 1);
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
  return space > at - 40 ? space : at;
}

type SnippetRange = { start: number; end: number; matches: TextMatch[] };

/** A part of a text on one line, split into marked and unmarked spans. */
function highlightedSpans(text: string, { start, end, matches }: SnippetRange): HighlightedSpan[] {
  const parts: HighlightedSpan[] = [];
  const push = (from: number, to: number, marked: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to).replace(/\s+/g, ' '), marked });
  };
  let at = start;
  for (const match of matches) {
    push(at, match.start, false);
    push(match.start, match.end, true);
    at = match.end;
  }
  push(at, end, false);
  return parts;
}

/** A whole line with its matches marked. */
export const highlightedLine = (text: string, matches: TextMatch[]): HighlightedSpan[] =>
  highlightedSpans(text, { start: 0, end: text.length, matches });
