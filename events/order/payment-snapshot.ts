import { z } from 'zod';
import { moneySchema } from '../money.ts';

/** A payment as other rooms need to know it. */
export const paymentSnapshotSchema = z.object({ paymentId: z.uuid(), orderId: z.uuid(), amount: moneySchema });
