import { loadAll } from 'js-yaml';
import { parse } from 'yaml';

/**
 * The value of a YAML text that the content command has accepted; null where it holds none. That command needs the line of each value and
 * reads with a parser that knows it, which takes four times as long. This one gives the same values (tests/src/lib/read-yaml.test.ts), but
 * keeps to the letter of the standard, as with the indentation of a closing bracket: where it gives up, the other one decides.
 * Throws on what is no YAML for either.
 */
export function readYaml(text: string): unknown {
  try {
    return loadAll(text)[0] ?? null;
  } catch {
    return parse(text);
  }
}
