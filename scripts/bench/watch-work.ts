import { readdirSync, readFileSync } from 'node:fs';

/**
 * Milliseconds, processor milliseconds, and the most bytes that the started processes used at once.
 * The last two are NaN where the system does not report them.
 */
export type Cost = { time: number; processor: number; memory: number };

const INTERVAL = 100;

/** Runs the work and measures it. Reads memory from `/proc`, so only Linux has it. */
export async function watchWork<Result>(work: () => Promise<Result>): Promise<Cost & { result: Result }> {
  let memory = Number.NaN;
  const look = () => {
    const now = heldByChildren();
    if (!(memory >= now)) memory = now;
  };
  const timer = setInterval(look, INTERVAL);
  const [started, before] = [performance.now(), childProcessorTime()];
  try {
    const result = await work();
    return { result, time: performance.now() - started, processor: childProcessorTime() - before, memory };
  } finally {
    clearInterval(timer);
  }
}

/**
 * Processor time of ended child processes: fields 16 and 17 of `/proc/self/stat`, in hundredths of
 * a second. The second field may contain spaces.
 */
function childProcessorTime(): number {
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
  // Parents first: a process nearly always has a larger id than its parent.
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

/** Empty if the process has just ended. */
function readProcess(id: number): Process[] {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const number = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [{ id, parent: number('PPid'), bytes: number('VmRSS') * 1024 }];
  } catch {
    return [];
  }
}
