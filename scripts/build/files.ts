import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The paths of all files below a folder, relative to it, with slashes. */
export const listFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).replaceAll(sep, '/'));

/** Runs `action` for each member, at most `limit` at a time. Rejects with the first error. */
export async function mapConcurrent<T>(
  members: readonly T[],
  limit: number,
  action: (member: T) => Promise<void>,
): Promise<void> {
  const queue = members.values();
  const worker = async () => {
    for (const member of queue) await action(member);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
