/** So long something is awaited, in milliseconds, before a visitor is told that it takes time. */
export const PATIENCE = 300;
