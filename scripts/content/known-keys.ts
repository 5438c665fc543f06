import { z } from 'astro/zod';
import type { YamlPath } from './parse-yaml.ts';

/** The keys that a schema knows at this path; none where any key may stand. */
export function knownKeys(schema: unknown, path: YamlPath): string[] {
  const [key, ...rest] = path;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return knownKeys(schema.unwrap(), path);
  if (key === undefined) return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  if (schema instanceof z.ZodArray) return knownKeys(schema.element, rest);
  if (schema instanceof z.ZodRecord) return knownKeys(schema.valueType, rest);
  return schema instanceof z.ZodObject ? knownKeys(schema.shape[key], rest) : [];
}
