import { z } from 'zod';
import { addressSchema, type ContentSource, obstacleOf, personSchema } from './content.ts';

const answerSchema = z.object({
  accountMessage: z
    .object({ email: addressSchema, token: z.string().nullable(), expiresAt: z.iso.datetime(), user: personSchema })
    .nullable(),
});

/**
 * A message with a link that proves who reads the mailbox. The token stands behind `#`, which browsers send to nobody, so it is in
 * no server's log.
 */
export const accountMessageWithLink = (path: string): ContentSource => ({
  question: 'account-message',
  readableWith: 'messages:deliver',
  read(answer, _request, { base }) {
    const { accountMessage } = answerSchema.parse(answer);
    if (accountMessage === null) return { nothing: 'There is no such message any more.' };
    const { email: address, token, expiresAt, user } = accountMessage;
    const obstacle = obstacleOf(user);
    if (obstacle) return obstacle;
    if (token === null) return { nothing: 'The link was used, has expired, or was overtaken by a newer one.' };
    const link = `${base}${path}#token=${token}`;
    return { address, locale: user.locale, model: { name: user.displayName, link, expiresAt } };
  },
});
