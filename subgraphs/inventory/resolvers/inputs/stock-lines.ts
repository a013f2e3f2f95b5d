import { z } from 'zod';
import { id, idempotencyKey, optionalText } from '#packages/user-errors/input-fields.ts';

/** Most lines that are booked at once. */
const mostLines = 1_000;

/** What everything that is booked in many lines has. What is wrong with a line is told together with the other lines. */
export const manyLines = <Line extends z.ZodType>(line: Line) => ({
  idempotencyKey,
  warehouseId: id,
  reference: optionalText(255),
  note: optionalText(255),
  lines: z.array(line).min(1, 'expected at least one line').max(mostLines, `expected at most ${mostLines} lines`),
});

/** A variant as it is named in a line: whether there is one is told by line. */
export const variantOfLine = z.string().toLowerCase();
