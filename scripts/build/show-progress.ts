/** Astro begins a line in this way for each page. */
const page = /[├└]─/g;

/** A progress line in the terminal. */
type Progress = { onOutput: (output: string) => void; end: () => void };

/** Shows the task, the seconds and the number of pages in a terminal. Shows nothing in a pipe. */
export function showProgress(name: string): Progress {
  if (!process.stdout.isTTY) return { onOutput: () => {}, end: () => {} };
  const started = performance.now();
  let pages = 0;
  const show = () => {
    const seconds = Math.floor((performance.now() - started) / 1000);
    process.stdout.write(`\r\x1b[K${name} … ${pages > 0 ? `${pages} pages, ` : ''}${seconds} s`);
  };
  const timer = setInterval(show, 1000);
  show();
  return {
    onOutput: (output) => {
      pages += output.match(page)?.length ?? 0;
    },
    end: () => {
      clearInterval(timer);
      process.stdout.write('\r\x1b[K');
    },
  };
}
