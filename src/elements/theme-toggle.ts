const STORAGE_KEY = 'theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

const systemTheme = (): string => (systemIsDark.matches ? 'dark' : 'light');
const currentTheme = (): string => document.documentElement.dataset.theme ?? systemTheme();

/** Remember a choice only while it differs from the system's; storage may be blocked, then it lasts for this page. */
function choose(theme: string): void {
  const followsSystem = theme === systemTheme();
  if (followsSystem) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (followsSystem) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Blocked storage: nothing to remember it in.
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
  }
}

customElements.define('theme-toggle', ThemeToggle);
