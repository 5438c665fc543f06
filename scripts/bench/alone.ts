/** A page is measured alone: the service worker would fetch the whole site beside it, once for each new browser context. */
export const alone = { serviceWorkers: 'block' } as const;
