/** What the site calls itself; everything else that an editor decides is under `content/`. */
export const site = {
  name: 'Backend Answers',
  tagline: 'Back-end interview questions with answers that you can trust the evening before.',
  /** Keep the site on the visitor's device, so that it opens without a network; `false` takes it away again from those who have it. */
  offline: true as boolean,
} as const;
