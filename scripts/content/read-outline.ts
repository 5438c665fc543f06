import type { QuestionAddress } from '../../src/model/addresses.ts';
import { type Outline, outlineSchema } from '../../src/model/outline.ts';
import { begunYaml } from './begun-yaml.ts';
import { checkOutline } from './check-outline.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

const firstOutline = `# The site map: topics in order, and under each its questions in reading order. \`npm run content\` adds what is new in the seed.
# Ids are permanent. Move a line to move a question; change a slug, and its old address leads to the new one.
topics:
  - id: questions
    title: All questions
    summary: ""
    questions: []
`;

/** Read the outline, or begin one with a single topic. Its questions may be named by any of their addresses. */
export function readOutline(
  text: string | undefined,
  file: string,
  addresses: readonly QuestionAddress[] = [],
): ParsedYaml<Outline> {
  const parsed = text === undefined ? begunYaml(firstOutline, outlineSchema) : parseYaml(text, outlineSchema, file);
  if (!parsed.value) return parsed;
  const problems = checkOutline(parsed.value, { file, lineOf: parsed.lineOf, addresses });
  if (parsed.value.topics.length === 0)
    problems.push({ file, line: 1, message: 'expected a topic and found none. Write at least one.' });
  return { ...parsed, problems };
}
