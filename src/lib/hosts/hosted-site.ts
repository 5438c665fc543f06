import type { Redirect } from '../redirects.ts';

/** What a host has to know of a site beside its files. All addresses are whole ones, with the base path. */
export interface HostedSite {
  /** The base path: `/`, or `/docs/`. */
  base: string;
  moves: readonly Pick<Redirect, 'from' | 'to'>[];
}
