import { z } from 'astro/zod';

/**
 * A path segment that needs no escaping anywhere: lower-case ASCII letters, digits and single
 * hyphens.
 */
export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug is lower-case letters and digits, parted by single hyphens');
