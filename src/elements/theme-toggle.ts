import { writeStored } from './stored.ts';

const STORAGE_KEY = 'theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

const systemTheme = (): string => (systemIsDark.matches ? 'dark' : 'light');
const currentTheme = (): string => document.documentElement.dataset.theme ?? systemTheme();

/** Remember a choice only while it differs from the system's; storage may be blocked, then it lasts for this page. */
function choose(theme: string): void {
  const followsSystem = theme === systemTheme();
  if (followsSystem) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  writeStored('localStorage', STORAGE_KEY, followsSystem ? null : theme);
}

const colours = (['light', 'dark'] as const).map((theme) => ({
  theme,
  meta: document.querySelector<HTMLMetaElement>(`meta[name=theme-color][media*=${theme}]`),
}));

/** The browser's own bars take the colour of the chosen theme, or of the system's. */
function colourBars(): void {
  const chosen = document.documentElement.dataset.theme;
  for (const { theme, meta } of colours) {
    const media = chosen === theme ? 'all' : 'not all';
    if (meta) meta.media = chosen === undefined ? `(prefers-color-scheme: ${theme})` : media;
  }
}

/** `<theme-toggle>`: a pressed button means dark. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', this);
    systemIsDark.addEventListener('change', this);
    this.#show();
  }

  disconnectedCallback(): void {
    systemIsDark.removeEventListener('change', this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'click') choose(currentTheme() === 'dark' ? 'light' : 'dark');
    this.#show();
  }

  #show(): void {
    this.querySelector('button')?.setAttribute('aria-pressed', String(currentTheme() === 'dark'));
    colourBars();
  }
}

customElements.define('theme-toggle', ThemeToggle);
