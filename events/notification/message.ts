import { z } from 'zod';

/** A message to a person, which the `notification` subgraph shows as it is after the event. */
export const messageSchema = z.object({
  messageId: z.uuid(),
  /** What it tells, for example `ORDER_CONFIRMED`. */
  kind: z.string(),
  /** For example `EMAIL`. */
  channel: z.string(),
  recipientId: z.uuid(),
});
