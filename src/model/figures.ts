import { z } from 'astro/zod';
import { slugSchema } from './slug.ts';

const tableSchema = z
  .strictObject({
    /** The heads of the columns. The first column names the rows. */
    columns: z.array(z.string().min(1)).min(2),
    rows: z.array(z.array(z.string().min(1))).min(1),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    error: 'each row has as many cells as there are columns',
  });

/** A figure below an answer: a drawing or a table. */
const figureSchema = z
  .strictObject({
    /** What it shows, in a few words. */
    title: z.string().min(1),
    /** What to see in it. */
    caption: z.string().min(1),
    /** The name of an SVG file in `content/figures`. */
    drawing: z
      .string()
      .regex(/^[a-z0-9-]+\.svg$/, 'a drawing has a name like "two-nodes.svg"')
      .optional(),
    /** Says the same as the drawing, for readers who do not see it. */
    description: z.string().min(1).optional(),
    table: tableSchema.optional(),
  })
  .refine(({ drawing, description, table }) => (table ? !drawing && !description : drawing && description), {
    error: 'a figure has a drawing and its description, or a table',
  });

/** Figures by slug. */
export const figuresSchema = z.record(slugSchema, figureSchema);

export type Figure = z.infer<typeof figureSchema>;
export type Figures = z.infer<typeof figuresSchema>;

/** The name of a drawing among the texts of the content folder. */
export const drawingFile = (drawing: string): string => `figures/${drawing}`;
