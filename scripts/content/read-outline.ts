import { type Outline, outlineSchema } from '../../src/model/outline.ts';
import { checkOutline } from './check-outline.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

const firstOutline = `# The site map, and the ledger of addresses: topics in order, and under each its questions in reading order.
# Ids and slugs are permanent. Move a line to move a question; \`npm run content\` adds what is new in the seed.
topics:
  - id: questions
    title: All questions
    summary: ""
    questions: []
`;

/** Read the outline, or begin one with a single topic. */
export function readOutline(text: string | undefined, file: string): ParsedYaml<Outline> {
  const parsed = parseYaml(text ?? firstOutline, outlineSchema, file);
  if (!parsed.value) return parsed;
  const problems = checkOutline(parsed.value, { file, lineOf: parsed.lineOf });
  if (parsed.value.topics.length === 0)
    problems.push({ file, line: 1, message: 'expected a topic and found none. Write at least one.' });
  return { ...parsed, problems };
}
