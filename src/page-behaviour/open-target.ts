import { fragmentId } from '../lib/urls.ts';

/** Open the answer that the address names, by its slug of today or a former one, and scroll to it: a browser scrolls to a closed `<details>` but leaves it closed. */
function openTarget(): void {
  const id = fragmentId(location.hash);
  const target = document.getElementById(id);
  const answer = target?.closest('details');
  if (!target && id !== '') followElsewhere(id).catch(() => {});
  if (!answer) return;
  answer.open = true;
  answer.scrollIntoView();
}

/** Where the answers stand on several pages, what an older link names may be on another one: a topic is linked, a question has its own page. */
async function followElsewhere(id: string): Promise<void> {
  const { pages } = document.querySelector<HTMLElement>('[data-pages]')?.dataset ?? {};
  if (pages === undefined) return;
  const topic = [...document.links].find(({ hash, pathname }) => hash === `#${id}` && pathname !== location.pathname);
  const address = topic?.href ?? `${pages}${encodeURIComponent(id)}/`;
  if (topic || (await fetch(address, { method: 'HEAD' })).ok) location.replace(address);
}

/** A link to the address that is already shown changes nothing that the window would tell. */
function followAgain(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a');
  if (link && link.hash !== '' && link.href === location.href) openTarget();
}

addEventListener('hashchange', openTarget);
addEventListener('click', followAgain);
openTarget();
