import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { messageTemplateSchema } from './message-template.ts';

/**
 * The version in use could not be filled in for a message; the shipped text was sent instead. Told once until another version is put
 * in use. The aggregate is the template.
 */
export const messageTemplateFailingV1 = defineEvent(
  'message-template.failing',
  1,
  messageTemplateSchema.extend({
    /** The number of the version. */
    version: z.int(),
  }),
);
