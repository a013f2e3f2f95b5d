import { z } from 'zod';
import { defineJob } from '#packages/jobs/job-contract.ts';

// Together and apart from what is done: use cases enqueue them, and are what is done.

/** What is to be asked; the attempt says it in full. */
const attempt = z.object({ orderId: z.uuid(), attemptId: z.uuid() });

/** Takes what is held for a payment. Its key is the payment. */
export const capturePaymentJob = defineJob('capture-payment', attempt);

/** Gives up what is held for a payment, or will be. Its key is the payment. */
export const voidPaymentJob = defineJob('void-payment', attempt);

/** Asks the provider about an attempt. */
export type PaymentJob = typeof capturePaymentJob | typeof voidPaymentJob;

/** Sees to it that every attempt whose answer is not known has its job. */
export const resumeAttemptsJob = defineJob('resume-payment-attempts', z.object({}));
