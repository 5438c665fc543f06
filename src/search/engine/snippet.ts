import type { TextPart } from '../search-types.ts';
import type { TextMatch } from './find-matches.ts';

const LENGTH = 180;
/** How far a passage may begin before its first marked word, to begin with its sentence. */
const LEAD = 70;

/** The stretch of a text that says most of what was asked, its words marked; without matches, how the text begins. */
export function passage(text: string, matches: TextMatch[], weightOf: (match: TextMatch) => number): TextPart[] {
  const first = bestStart(matches, weightOf);
  const start = first ? startOf(text, first.start) : 0;
  const end = endOf(text, start + LENGTH);
  const inside = matches.filter((match) => match.start >= start && match.end <= end);
  const parts = markedParts(text, { start, end, matches: inside });
  if (start > 0) parts.unshift({ text: '… ', marked: false });
  if (end < text.length) parts.push({ text: ' …', marked: false });
  return parts;
}

/** The match from which on a passage holds the most weight; each term counts fully once, and a little again. */
function bestStart(matches: TextMatch[], weightOf: (match: TextMatch) => number): TextMatch | undefined {
  let best: { match: TextMatch; weight: number } | undefined;
  for (const [index, match] of matches.entries()) {
    const seen = new Set<unknown>();
    let weight = 0;
    for (const other of matches.slice(index)) {
      if (other.end > match.start + LENGTH - LEAD) break;
      weight += weightOf(other) * (seen.has(other.term) ? 0.1 : 1);
      seen.add(other.term);
    }
    if (weight > (best?.weight ?? 0)) best = { match, weight };
  }
  return best?.match;
}

function startOf(text: string, at: number): number {
  if (at <= LEAD) return 0;
  const before = text.slice(at - LEAD, at);
  const sentence = Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf('\n'));
  const space = before.indexOf(' ', LEAD / 3);
  const offset = sentence > 0 ? sentence : space;
  return at - LEAD + (offset < 0 ? LEAD : offset + 1);
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
  return space > at - 40 ? space : at;
}

type Stretch = { start: number; end: number; matches: TextMatch[] };

/** A stretch of a text on one line, in marked and unmarked parts. */
function markedParts(text: string, { start, end, matches }: Stretch): TextPart[] {
  const parts: TextPart[] = [];
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

/** A whole line, its matches marked. */
export const markedLine = (text: string, matches: TextMatch[]): TextPart[] =>
  markedParts(text, { start: 0, end: text.length, matches });

/** A passage that comes to its first marked word within about `most` characters, so that one line shows it. */
export function passageLead(passage: TextPart[], most: number): TextPart[] {
  const first = passage.findIndex(({ marked }) => marked);
  const lead = passage
    .slice(0, Math.max(0, first))
    .map(({ text }) => text)
    .join('');
  if (lead.length <= most) return passage;
  const end = lead.slice(-most);
  const wordStart = end.indexOf(' ') + 1;
  return [{ text: `… ${end.slice(wordStart)}`, marked: false }, ...passage.slice(first)];
}
