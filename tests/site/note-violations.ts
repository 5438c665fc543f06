import type { BrowserContext } from 'playwright/test';

/** Note each breach of a content security policy in any page of this browser from now on, in the list that is returned. */
export async function noteViolations(context: BrowserContext): Promise<string[]> {
  const notes: string[] = [];
  await context.exposeBinding('noteViolation', (_, violation: string) => notes.push(violation));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, documentURI }) => {
      const { noteViolation } = globalThis as unknown as { noteViolation: (text: string) => void };
      noteViolation(`${documentURI}: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return notes;
}
