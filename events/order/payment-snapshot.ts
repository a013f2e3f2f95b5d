import { z } from 'zod';
import { moneySchema } from '../money.ts';

/** The payment of an order as other subgraphs need to know it. */
export const paymentSnapshotSchema = z.object({ orderId: z.uuid(), paymentId: z.uuid(), amount: moneySchema });
