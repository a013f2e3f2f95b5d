import { z } from 'zod';
import { longestPart } from '#packages/message-templates/message-template.ts';
import { multilineText, text } from '#packages/user-errors/input-fields.ts';
import { locale } from '#packages/user-errors/locale.ts';
import { exampleNames } from '../../domain/contents/example-answers.ts';
import type { MessageKind } from '../generated.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A language that there is: `german` could be a tag, and nobody would ever be written to in it. */
const language = locale.refine(
  (tag) => languageNames.of(new Intl.Locale(tag).language) !== undefined,
  'expected a BCP 47 tag of a language that there is, for example de-AT',
);

/** The template that is meant. */
export const templateKey = { kind: z.custom<MessageKind>(), language };

/** A text in Liquid. */
export const writtenText = {
  subject: z
    .string()
    .refine((given) => !/[\r\n]/.test(given.trim()), 'expected one line')
    .pipe(text(1, longestPart.subject)),
  html: multilineText(1, longestPart.html),
  text: multilineText(1, longestPart.text),
  inAppTitle: text(1, longestPart.inAppTitle).nullish(),
  inAppBody: multilineText(1, longestPart.inAppBody).nullish(),
  sms: multilineText(1, longestPart.sms).nullish(),
};

/** A notification has a title and a body, or the text says nothing of it. */
export function checkInApp(
  { inAppTitle, inAppBody }: { inAppTitle?: string | null | undefined; inAppBody?: string | null | undefined },
  context: z.RefinementCtx,
): void {
  if (Boolean(inAppTitle) === Boolean(inAppBody)) return;
  const path = [inAppTitle ? 'inAppBody' : 'inAppTitle'];
  context.addIssue({ code: 'custom', path, message: 'expected inAppTitle and inAppBody together' });
}

/** The number of a version. */
export const versionNumber = z.int().min(1, 'expected 1 or more');

const { subject, html, text: plain, inAppTitle, inAppBody, sms } = writtenText;

/** Which text is looked at, and with which example: a written one, a saved one, or what is sent. */
export const textChoice = z
  .object({
    ...templateKey,
    subject: subject.nullish(),
    html: html.nullish(),
    text: plain.nullish(),
    ...{ inAppTitle, inAppBody, sms },
    version: versionNumber.nullish(),
    example: z
      .enum(exampleNames, `expected one of ${exampleNames.join(', ')}`)
      .nullish()
      .transform((name) => name ?? 'complete'),
  })
  .superRefine(checkInApp)
  .transform(
    (
      { subject: line, html: markup, text: words, inAppTitle: title, inAppBody: body, sms: message, version, ...rest },
      context,
    ) => {
      const parts = { subject: line, html: markup, text: words };
      const missing = Object.entries(parts).filter(([, part]) => part === null || part === undefined);
      const isWritten = missing.length < 3 || Boolean(title ?? message);
      if (isWritten && missing[0]) {
        context.addIssue({
          code: 'custom',
          path: [missing[0][0]],
          message: 'expected subject, html and text together',
        });
      }
      if (isWritten && version) {
        context.addIssue({
          code: 'custom',
          path: ['version'],
          message: 'expected a version or a written text, not both',
        });
      }
      const inApp = { inAppTitle: title ?? null, inAppBody: body ?? null, sms: message ?? null };
      const written = line && markup && words ? { subject: line, html: markup, text: words, ...inApp } : null;
      return { ...rest, written, version: version ?? null };
    },
  );
