/** Count steps on one line of a terminal, and say nothing in a pipe: `Pictures 40 of 123`. */
export function progress(name: string, total: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (!process.stderr.isTTY) return;
    process.stderr.write(done < total ? `\r${name} ${done} of ${total}` : '\r\u001b[K');
  };
}
