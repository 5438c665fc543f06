const YEAR = 365 * 24 * 60 * 60 * 1000;
const Present = Date;

/** The clock of a program that runs a year later, to see that nothing it makes tells when it was made. */
globalThis.Date = class extends Present {
  constructor(...time) {
    if (time.length === 0) super(Present.now() + YEAR);
    else super(...time);
  }

  static now() {
    return Present.now() + YEAR;
  }
};
