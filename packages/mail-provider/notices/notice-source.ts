import type { z } from 'zod';
import type { Verify } from '#packages/ingress/verify.ts';
import type { MailNotice } from '../mail-notice.ts';

/** How a provider tells what became of mail. */
export interface NoticeFormat<Body> {
  verify: Verify;
  /** What is read of a call. */
  body: z.ZodType<Body>;
  /** The notices of a call; those that say nothing of a delivery (opened, clicked) are none. */
  read(body: Body): MailNotice[];
}
