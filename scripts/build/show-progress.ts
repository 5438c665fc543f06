/** Astro begins a line so for each page that it has made. */
const page = /[├└]─/g;

/** What stands on a terminal while something is done. */
type Waiting = { heard: (output: string) => void; end: () => void };

/** Show on a terminal what is being done, for how long, and how many pages there are; say nothing in a pipe. */
export function showWaiting(name: string): Waiting {
  if (!process.stdout.isTTY) return { heard: () => {}, end: () => {} };
  const started = performance.now();
  let pages = 0;
  const show = () => {
    const seconds = Math.floor((performance.now() - started) / 1000);
    process.stdout.write(`\r\x1b[K${name} … ${pages > 0 ? `${pages} pages, ` : ''}${seconds} s`);
  };
  const timer = setInterval(show, 1000);
  show();
  return {
    heard: (output) => {
      pages += output.match(page)?.length ?? 0;
    },
    end: () => {
      clearInterval(timer);
      process.stdout.write('\r\x1b[K');
    },
  };
}
