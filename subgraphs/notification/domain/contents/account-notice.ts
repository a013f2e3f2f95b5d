import { z } from 'zod';
import type { MessageKind } from '../message.ts';
import { addressSchema, type ContentSource, personSchema } from './content.ts';
import { readableClient } from './readable-client.ts';

const answerSchema = z.object({
  accountNotice: z
    .object({
      email: addressSchema,
      occurredAt: z.iso.datetime(),
      roles: z.array(z.enum(['CUSTOMER', 'STAFF', 'ADMIN'])),
      clientAddress: z.string().nullable(),
      userAgent: z.string().nullable(),
      user: personSchema,
    })
    .nullable(),
});

type Notice = NonNullable<z.infer<typeof answerSchema>['accountNotice']>;

/** What a kind says beside who, when, and where to choose another password. */
const additions: Partial<Record<MessageKind, (notice: Notice) => object>> = {
  ROLES_CHANGED: ({ roles }) => ({ roles }),
  NEW_SIGN_IN: ({ clientAddress, userAgent }) => ({
    ...{ clientAddress, program: userAgent },
    ...readableClient(userAgent),
  }),
};

/** Where somebody takes their account back who still has the mailbox. */
const withPasswordLink: readonly MessageKind[] = [
  'PASSWORD_CHANGED',
  'SECOND_FACTOR_ENABLED',
  'SECOND_FACTOR_DISABLED',
  'NEW_SIGN_IN',
];

/**
 * That something of an account changed, at the address it had before. Told whether the account is locked or not: whoever took it over is not to
 * keep its owner from hearing of it.
 */
export const accountNotice: ContentSource = {
  question: 'account-notice',
  readableWith: 'messages:deliver',
  read(answer, { kind }, { base }) {
    const { accountNotice: notice } = answerSchema.parse(answer);
    if (notice === null) return { nothing: 'The notice is older than a week, or the person has left.' };
    const { email: address, occurredAt, user } = notice;
    const link = withPasswordLink.includes(kind) && { link: `${base}/account/forgot-password` };
    const model = { name: user.displayName, occurredAt, ...link, ...additions[kind]?.(notice) };
    return { address, locale: user.locale, model };
  },
};
