import { z } from 'zod';

/** An amount in minor units (cents, pence, yen) of an ISO 4217 currency. */
export const moneySchema = z.object({ minor: z.int(), currency: z.string().length(3) });
