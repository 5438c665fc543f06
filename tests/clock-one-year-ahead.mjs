const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const SystemDate = Date;

/**
 * Sets the clock of the program one year ahead. The test of reproducible builds preloads this
 * module, so a build that writes its own date fails.
 */
globalThis.Date = class extends SystemDate {
  constructor(...parameters) {
    if (parameters.length === 0) super(SystemDate.now() + YEAR_MS);
    else super(...parameters);
  }

  static now() {
    return SystemDate.now() + YEAR_MS;
  }
};
