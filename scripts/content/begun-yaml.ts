import type { z } from 'astro/zod';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

/** A YAML file that the command begins anew. Nobody has its lines yet: what is wrong with it is wrong on line 1. */
export function begunYaml<Schema extends z.ZodType>(text: string, schema: Schema): ParsedYaml<z.infer<Schema>> {
  return { ...parseYaml(text, schema, ''), lineOf: () => 1 };
}
