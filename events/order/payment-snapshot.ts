import { z } from 'zod';
import { moneySchema } from '../money.ts';
import { customerIdSchema } from './customer-id.ts';

/** The payment of an order as other subgraphs need to know it. */
export const paymentSnapshotSchema = z.object({
  orderId: z.uuid(),
  customerId: customerIdSchema,
  paymentId: z.uuid(),
  amount: moneySchema,
});
