import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { messageTemplateSchema } from './message-template.ts';

/** The version in use failed for a message: told once until another one is in use. The aggregate is the template. */
export const messageTemplateFailingV1 = defineEvent(
  'message-template.failing',
  1,
  messageTemplateSchema.extend({
    /** The number of the version. */
    version: z.int(),
  }),
);
