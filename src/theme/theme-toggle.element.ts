import { readStorage, writeStorage } from '../lib/dom/storage.ts';

const STORAGE_KEY = 'theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

const systemTheme = (): string => (systemIsDark.matches ? 'dark' : 'light');
const currentTheme = (): string => document.documentElement.dataset.theme ?? systemTheme();

/**
 * Stores a choice only while it differs from the system's theme. If storage is blocked, the choice
 * lasts for this page.
 */
function choose(theme: string): void {
  const followsSystem = theme === systemTheme();
  if (followsSystem) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  writeStorage('localStorage', STORAGE_KEY, followsSystem ? null : theme);
}

/**
 * After these events, another theme may be chosen than this page shows: in another tab, or while
 * the page was cached or prerendered.
 */
const ELSEWHERE = ['storage', 'pageshow', 'prerenderingchange'];

/** Applies a theme that was chosen elsewhere. */
function takeOver(): void {
  const stored = readStorage('localStorage', STORAGE_KEY);
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset.theme = stored;
  else delete document.documentElement.dataset.theme;
}

const themeColors = (['light', 'dark'] as const).map((theme) => ({
  theme,
  meta: document.querySelector<HTMLMetaElement>(`meta[name=theme-color][media*=${theme}]`),
}));

/** The browser's own bars get the color of the theme. */
function applyThemeColor(): void {
  const chosen = document.documentElement.dataset.theme;
  for (const { theme, meta } of themeColors) {
    const media = chosen === theme ? 'all' : 'not all';
    if (meta) meta.media = chosen === undefined ? `(prefers-color-scheme: ${theme})` : media;
  }
}

/** `<theme-toggle>`: a pressed button means the dark theme. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
    systemIsDark.addEventListener('change', this);
    for (const type of ELSEWHERE) addEventListener(type, this, { capture: true });
    this.#show();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    systemIsDark.removeEventListener('change', this);
    for (const type of ELSEWHERE) removeEventListener(type, this, { capture: true });
  }

  handleEvent(event: Event): void {
    if (event.type === 'click') choose(currentTheme() === 'dark' ? 'light' : 'dark');
    if (ELSEWHERE.includes(event.type)) takeOver();
    this.#show();
  }

  #show(): void {
    this.querySelector('button')?.setAttribute('aria-pressed', String(currentTheme() === 'dark'));
    applyThemeColor();
  }
}

customElements.define('theme-toggle', ThemeToggle);
