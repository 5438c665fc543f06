/** What the site calls itself; everything else that an editor decides is under `content/`. */
export const site = {
  name: 'Backend Answers',
  tagline: 'Back-end interview questions with answers that you can trust the evening before.',
} as const;
