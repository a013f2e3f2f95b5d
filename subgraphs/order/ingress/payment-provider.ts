import { z } from 'zod';
import { type IngressSource, ingressSource } from '#packages/ingress/ingress-source.ts';
import { standardWebhooks } from '#packages/ingress/standard-webhooks.ts';
import type { Tx } from '../store/database.ts';
import { resumeAttempts } from '../use-cases/payments/resume-attempts.ts';

const noticeSchema = z.object({ paymentId: z.uuid() });

/**
 * The payment provider's notice that something became of a payment. It only has the provider asked again at once: what
 * became of the payment is what it answers then.
 */
export const paymentProvider = (secrets: readonly string[]): IngressSource<Tx> =>
  ingressSource<Tx, z.infer<typeof noticeSchema>>({
    verify: standardWebhooks({ secrets }),
    body: noticeSchema,
    accept: ({ body: { paymentId }, cause }, tx) => resumeAttempts(tx, cause, { paymentId }),
  });
