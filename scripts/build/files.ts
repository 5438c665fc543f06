import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The paths of all files below a folder, with slashes, from that folder. */
export const listFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).replaceAll(sep, '/'));

/** Run the action on each member, at most `atOnce` at a time. Rejects with the first error. */
export async function mapConcurrent<T>(
  members: readonly T[],
  atOnce: number,
  action: (member: T) => Promise<void>,
): Promise<void> {
  const queue = members.values();
  const worker = async () => {
    for (const member of queue) await action(member);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
