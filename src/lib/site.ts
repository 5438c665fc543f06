/** The settings of the site. All other editorial data is in `content/`. */
export const site = {
  name: 'Backend Answers',
  tagline: 'Back-end interview questions with answers that you can trust the evening before.',
  /** Precaches the site on visitors' devices. `false` deletes the existing caches. */
  offline: true as boolean,
} as const;
