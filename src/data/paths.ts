export { site } from '../lib/site.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of this site under its base path: `/a-z/` → `/docs/a-z/`. */
export const path = (address: string): string => base + address;

export const questionPath = (slug: string): string => path(`/questions/${slug}/`);
/** The short address of a question, by its number. */
export const shortPath = (id: number): string => path(`/q/${id}/`);
export const topicPath = (id: string): string => path(`/topics/${id}/`);

/** The whole address, for canonical links and for links that people copy. */
export const absolute = (pathname: string): string => new URL(pathname, import.meta.env.SITE).href;
