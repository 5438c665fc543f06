/** Where an address ends: at a page, or with a problem. `title` is its heading. */
export interface Landing {
  address: string;
  title: string;
  /** Address of the page below the base path. */
  page: string;
  problem?: string;
}

/** Follow an address of a site served at `base` as a browser without scripts does, over one redirect at most. */
export async function readLanding(base: string, address: string): Promise<Landing> {
  const first = await read(base, address);
  const target = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(first.html)?.[1];
  if (target === undefined) return landing(address, address, first);
  const url = new URL(target, base).href;
  const page = url.slice(base.length);
  const last = await read(base, page);
  const problem = url.startsWith(base) ? wrongRedirect(first.html, target) : `${target} is outside of the site`;
  const found = landing(address, page, last);
  return problem === undefined || found.problem !== undefined ? found : { ...found, problem };
}

type Answer = { status: number; html: string };

async function read(base: string, address: string): Promise<Answer> {
  const response = await fetch(base + address, { redirect: 'manual' });
  return { status: response.status, html: await response.text() };
}

function landing(address: string, page: string, { status, html }: Answer): Landing {
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]*>/g, '') ?? '';
  const isPage = status === 200 && title !== '' && !html.includes('http-equiv="refresh"');
  return { address, page, title, ...(!isPage && { problem: `${page} is no page (${status})` }) };
}

/** A page that leads on says the same three times: to the browser, to search engines and to the reader. */
function wrongRedirect(html: string, target: string): string | undefined {
  const canonical = /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1];
  if (canonical === undefined || new URL(canonical).pathname !== target) return `its canonical link is ${canonical}`;
  if (!/<h1[^>]*><a href="([^"]+)"/.exec(html)?.[1]?.endsWith(target)) return 'it shows no link';
  return html.includes('<meta name="robots" content="noindex">') ? undefined : 'search engines may list it';
}
