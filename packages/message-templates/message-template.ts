import { z } from 'zod';

/** Most characters of each part of a template. */
export const longestPart = {
  subject: 500,
  html: 100_000,
  text: 100_000,
  inAppTitle: 500,
  inAppBody: 5_000,
  sms: 5_000,
} as const;

/** A message before it is filled in: Liquid, https://liquidjs.com. */
export const messageTemplateSchema = z.object({
  /** One line. */
  subject: z.string().min(1).max(longestPart.subject),
  /** What stands in the body of the HTML document. */
  html: z.string().min(1).max(longestPart.html),
  /** The same for readers of plain text. */
  text: z.string().min(1).max(longestPart.text),
  /** What a notification in the shop is headed with: one line. It has a title and a body, or neither. */
  inAppTitle: z.string().min(1).max(longestPart.inAppTitle).nullish(),
  /** What it says, in plain text. */
  inAppBody: z.string().min(1).max(longestPart.inAppBody).nullish(),
  /** What a text message says. */
  sms: z.string().min(1).max(longestPart.sms).nullish(),
});

export type MessageTemplate = z.infer<typeof messageTemplateSchema>;

export type TemplatePart = keyof MessageTemplate;

/** The parts of a mail. */
export type MailTemplate = Pick<MessageTemplate, 'subject' | 'html' | 'text'>;
