import { fragmentId } from '../lib/fragment-id.ts';

/** Open the answer that the address names, by its slug of today or a former one, and scroll to it: a browser scrolls to a closed `<details>` but leaves it closed. */
function openTarget(): void {
  const answer = document.getElementById(fragmentId(location.hash))?.closest('details');
  if (!answer) return;
  answer.open = true;
  answer.scrollIntoView();
}

/** A link to the address that is already shown changes nothing that the window would tell. */
function followAgain(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a');
  if (link && link.hash !== '' && link.href === location.href) openTarget();
}

addEventListener('hashchange', openTarget);
addEventListener('click', followAgain);
openTarget();
