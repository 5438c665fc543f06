import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread with its own heap, and resolves with the first message of the module.
 * Rejects with the error that the module throws.
 */
export async function runWorker<Result>(module: URL, workerData: unknown): Promise<Result> {
  const worker = new Worker(module, { workerData });
  const [result] = (await once(worker, 'message')) as [Result];
  return result;
}
