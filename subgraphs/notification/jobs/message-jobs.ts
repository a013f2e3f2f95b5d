import { z } from 'zod';
import { defineJob } from '#packages/jobs/job-contract.ts';

/** Sends a message, however often that has to be tried. */
export const sendMessageJob = defineJob('send-message', z.object({ messageId: z.uuid() }));
