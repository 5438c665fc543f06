/** Whether a slug is the id of something else on the page of all questions, where each question's id is its slug. */
export function isPagePart(slug: string): boolean {
  return /^(?:main$|topic-|search-dialog(?:-|$))/.test(slug);
}
