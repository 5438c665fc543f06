import { readdirSync, readFileSync } from 'node:fs';

/**
 * Milliseconds of a piece of work, those that processors spent on it, which a busy machine changes little, and the most bytes that the
 * processes it started held at once; NaN where these two cannot be seen.
 */
export type Cost = { time: number; processor: number; memory: number };

const INTERVAL = 100;

/** Run the work and see what it costs. Memory is read from `/proc`, which Linux has. */
export async function watchWork<Result>(work: () => Promise<Result>): Promise<Cost & { result: Result }> {
  let memory = Number.NaN;
  const look = () => {
    const now = heldByChildren();
    if (!(memory >= now)) memory = now;
  };
  const timer = setInterval(look, INTERVAL);
  const [started, before] = [performance.now(), spentByChildren()];
  try {
    const result = await work();
    return { result, time: performance.now() - started, processor: spentByChildren() - before, memory };
  } finally {
    clearInterval(timer);
  }
}

/** Of those that have ended: fields 16 and 17, in hundredths of a second. The second field may have spaces. */
function spentByChildren(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return Number.NaN;
  }
}

type Process = { id: number; parent: number; bytes: number };

function heldByChildren(): number {
  const processes = allProcesses();
  const ours = new Set([process.pid]);
  // A process has a larger number than the one that started it, but for a number that is used again.
  for (const { id, parent } of processes.toSorted((a, b) => a.id - b.id)) if (ours.has(parent)) ours.add(id);
  const held = processes.filter(({ id }) => id !== process.pid && ours.has(id)).map(({ bytes }) => bytes);
  return processes.length === 0 ? Number.NaN : held.reduce((sum, bytes) => sum + bytes, 0);
}

function allProcesses(): Process[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(Number(name)) : []));
  } catch {
    return [];
  }
}

/** Nothing where it has just ended. */
function readProcess(id: number): Process[] {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const number = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [{ id, parent: number('PPid'), bytes: number('VmRSS') * 1024 }];
  } catch {
    return [];
  }
}
