import { z } from 'zod';

/** Most characters of each part of a template. */
const longest = { subject: 500, part: 100_000 };

/** A message before it is filled in: Liquid, https://liquidjs.com. */
export const messageTemplateSchema = z.object({
  /** One line. */
  subject: z.string().min(1).max(longest.subject),
  /** What stands in the body of the HTML document. */
  html: z.string().min(1).max(longest.part),
  /** The same for readers of plain text. */
  text: z.string().min(1).max(longest.part),
});

export type MessageTemplate = z.infer<typeof messageTemplateSchema>;
