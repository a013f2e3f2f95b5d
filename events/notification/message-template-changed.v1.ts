import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { messageTemplateSchema } from './message-template.ts';

/** Staff saved a version of a template, or put another one in use. The aggregate is the template. */
export const messageTemplateChangedV1 = defineEvent(
  'message-template.changed',
  1,
  messageTemplateSchema.extend({
    /** Counts the changes. */
    revision: z.int(),
    /** The number of the version in use; null for the shipped text. */
    inUse: z.int().nullable(),
  }),
);
