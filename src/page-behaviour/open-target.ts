import { fragmentId } from '../lib/urls.ts';

/**
 * Opens the answer that the fragment names by a present or former slug, and scrolls to it. A
 * browser scrolls to a closed `<details>` but leaves it closed.
 */
function revealTarget(): void {
  const id = fragmentId(location.hash);
  const target = document.getElementById(id);
  const answer = target?.closest('details');
  if (!target && id !== '') followElsewhere(id).catch(() => {});
  if (!answer) return;
  answer.open = true;
  answer.scrollIntoView();
}

/**
 * If the answers have several pages, an old link may name an answer on another page. Topics have
 * links here, and questions have their own pages.
 */
async function followElsewhere(id: string): Promise<void> {
  const { pages } = document.querySelector<HTMLElement>('[data-pages]')?.dataset ?? {};
  if (pages === undefined) return;
  const topic = [...document.links].find(({ hash, pathname }) => hash === `#${id}` && pathname !== location.pathname);
  const address = topic?.href ?? `${pages}${encodeURIComponent(id)}/`;
  if (topic || (await fetch(address, { method: 'HEAD' })).ok) location.replace(address);
}

/** A click on a link to the present fragment causes no event of the window. */
function followAgain(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a');
  if (link && link.hash !== '' && link.href === location.href) revealTarget();
}

addEventListener('hashchange', revealTarget);
addEventListener('click', followAgain);
revealTarget();
