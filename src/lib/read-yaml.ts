import { loadAll } from 'js-yaml';

/**
 * The value of a YAML text that the content command has accepted; null where it holds none. That command reads with a parser that knows
 * the line of each value. This one takes a quarter of its time, and they agree on what is accepted (tests/src/lib/read-yaml.test.ts).
 * Throws on what is no YAML.
 */
export const readYaml = (text: string): unknown => loadAll(text)[0] ?? null;
