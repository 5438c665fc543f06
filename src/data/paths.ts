export { site } from '../lib/site.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Adds the base path, for example `/docs/`, to an address of the site: `/docs/a-z/`. */
export const path = (address: string): string => base + address;

export const questionPath = (slug: string): string => path(`/questions/${slug}/`);
/** The short address of a question, by its id. */
export const shortPath = (id: number): string => path(`/q/${id}/`);
export const topicPath = (id: string): string => path(`/topics/${id}/`);

/** The absolute URL of a path, for canonical and copied links. */
export const absolute = (pathname: string): string => new URL(pathname, import.meta.env.SITE).href;
