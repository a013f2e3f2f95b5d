import { z } from 'zod';

/** What somebody is told in the shop. What it says is read of the `notification` subgraph. */
export const notificationSchema = z.object({
  notificationId: z.uuid(),
  recipientId: z.uuid(),
  /** What it tells, for example `ORDER_CONFIRMED`. */
  kind: z.string(),
});
