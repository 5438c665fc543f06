/**
 * A function to call on each of many events: `action` runs once they have been quiet for so many milliseconds, and once more
 * after it ended if there were events meanwhile; never twice at a time.
 */
export function whenQuiet(action: () => Promise<unknown>, milliseconds: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const act = async () => {
    if (running) return wait();
    running = true;
    await action().finally(() => (running = false));
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
  return wait;
}
