import { type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Ask an origin for a path exactly as it is written; `fetch` would tidy it first, and unpack what comes. */
export function ask(origin: string, path: string, options: AskOptions = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(origin, { path, agent: false, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', fail).end();
  });
}

export interface AskOptions {
  method?: string;
  headers?: Record<string, string>;
}
