/** The name of the site. Everything else that an editor decides is under `content/`. */
export const site = {
  name: 'Backend Answers',
  tagline: 'Back-end interview questions with answers that you can trust the evening before.',
  /**
   * Precaches the site on visitors' devices. `false` deletes the copies from devices that have
   * them.
   */
  offline: true as boolean,
} as const;
