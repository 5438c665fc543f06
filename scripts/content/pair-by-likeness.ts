import { similarDocuments, wordIndex } from '../../src/lib/word-index.ts';

export type Compared = { title: readonly string[]; answer: readonly string[] };

export type Comparison = { left: readonly Compared[]; right: readonly Compared[]; threshold: number };

/** Pair each question on the left with the one on the right that it resembles most in title or answer, best pairs first, each once. */
export function pairByLikeness({ left, right, threshold }: Comparison): Map<number, number> {
  const best = new Map<string, { left: number; right: number; score: number }>();
  for (const part of ['title', 'answer'] as const) {
    for (const pair of likePairs(
      left.map((one) => one[part]),
      right.map((one) => one[part]),
    )) {
      const key = `${pair.left} ${pair.right}`;
      if (pair.score >= threshold && pair.score > (best.get(key)?.score ?? 0)) best.set(key, pair);
    }
  }
  return greedy([...best.values()].sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right));
}

function likePairs(
  left: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
): { left: number; right: number; score: number }[] {
  const index = wordIndex(right, left);
  return left.flatMap((words, position) =>
    similarDocuments(index, words, 20).map(({ document, score }) => ({
      left: position,
      right: document,
      score: rounded(score),
    })),
  );
}

/** Equal texts must tie, whatever the order in which their weights were added. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

function greedy(pairs: readonly { left: number; right: number }[]): Map<number, number> {
  const chosen = new Map<number, number>();
  const taken = new Set<number>();
  for (const { left, right } of pairs) {
    if (chosen.has(left) || taken.has(right)) continue;
    chosen.set(left, right);
    taken.add(right);
  }
  return chosen;
}
