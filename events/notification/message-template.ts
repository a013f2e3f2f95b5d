import { z } from 'zod';

/** The text of a kind of message in a language. */
export const messageTemplateSchema = z.object({
  /** The kind and the language, for example `ORDER_CONFIRMED-de`. */
  templateId: z.string(),
  /** What it tells, for example `ORDER_CONFIRMED`. */
  kind: z.string(),
  /** As a BCP 47 tag. */
  language: z.string(),
});
