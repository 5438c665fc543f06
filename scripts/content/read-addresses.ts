import { type Addresses, addressesSchema } from '../../src/model/addresses.ts';
import { begunYaml } from './begun-yaml.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

const firstAddresses = `# Every address that this site has had. \`npm run content\` adds lines; never remove one, for people have the links.
# A question's line stands for /questions/<slug>/ and /q/<id>/. A topic without a page leads \`to\` another.
published: 0
questions: []
topics: []
`;

/** Read the ledger of addresses, or begin one. */
export function readAddresses(text: string | undefined, file: string): ParsedYaml<Addresses> {
  return text === undefined ? begunYaml(firstAddresses, addressesSchema) : parseYaml(text, addressesSchema, file);
}
