/**
 * Returns a function that calls `load` once and keeps its result. After a failure, the next call
 * loads again.
 */
export function lazyAsync<T>(load: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= load().catch((error: unknown) => {
      result = undefined;
      throw error;
    });
    return result;
  };
}
