import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The owner of an account is to be told that it changed: whoever tells them asks auth by the id. The aggregate is the user. */
export const userNoticeRequestedV1 = defineEvent(
  'user.notice-requested',
  1,
  z.object({
    userId: z.uuid(),
    noticeId: z.uuid(),
    kind: z.enum([
      'PASSWORD_CHANGED',
      'EMAIL_CHANGED',
      'SECOND_FACTOR_ENABLED',
      'SECOND_FACTOR_DISABLED',
      'ACCOUNT_DISABLED',
      'ACCOUNT_ENABLED',
      'ROLES_CHANGED',
      'NEW_SIGN_IN',
    ]),
  }),
);
