import { z } from 'zod';
import { defineJob } from '#packages/jobs/job-contract.ts';
import { messageChannels } from '../domain/message.ts';
import { categories } from '../domain/message-category.ts';

/** Sends a message, however often that has to be tried. */
export const sendMessageJob = defineJob('send-message', z.object({ messageId: z.uuid() }));

/** Tells auth what somebody wants of what auth keeps. */
export const tellAuthJob = defineJob(
  'tell-auth',
  z.object({ recipientId: z.uuid(), category: z.enum(categories), channel: z.enum(messageChannels) }),
);
