const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a file of the search index; without a name its folder's. */
export const indexFile = (name = ''): string => `${base}/pagefind/${name}`;
