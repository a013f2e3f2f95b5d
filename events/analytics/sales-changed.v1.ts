import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** The sales of a UTC day in one currency changed. The aggregate is the day, for example `2026-03-01_EUR`. */
export const salesChangedV1 = defineEvent(
  'sales.changed',
  1,
  z.object({
    day: z.iso.date(),
    currency: z.string().length(3),
    // Sums above 2^53 - 1 are told as that.
    orders: z.int(),
    units: z.int(),
    revenueMinor: z.int(),
  }),
);
