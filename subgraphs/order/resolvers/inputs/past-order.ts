import { z } from 'zod';
import { id, quantity, text } from '#packages/user-errors/input-fields.ts';
import { largestOrder } from '../../domain/price-lines.ts';

/** PostgreSQL knows no year 0. */
const firstInstant = new Date('0001-01-01T00:00:00Z');

const amount = z
  .int('expected an integer')
  .nonnegative('expected 0 or more')
  .max(largestOrder.totalMinor, `expected at most ${largestOrder.totalMinor}`);

const costOfLines = ({ lines }: { lines: { quantity: number; unitPrice: number }[] }) =>
  lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);

const pastOrder = z
  .object({
    externalId: text(1, 255),
    customerId: id,
    placedAt: z.date().min(firstInstant, 'expected a time in the years from 1 on'),
    currency: z.string(),
    lines: z
      .array(
        z.object({
          variantId: id,
          quantity: quantity(1, 1_000_000),
          unitPrice: z.int('expected an integer').nonnegative('expected 0 or more'),
        }),
      )
      .min(1, 'expected 1 to 1,000 lines')
      .max(1_000, 'expected 1 to 1,000 lines'),
    discounts: amount,
    shipping: amount,
    tax: amount,
  })
  .refine(({ lines }) => lines.reduce((sum, line) => sum + line.quantity, 0) <= largestOrder.units, {
    path: ['lines'],
    message: `expected at most ${largestOrder.units} units in all`,
  })
  .refine((order) => costOfLines(order) + order.shipping + order.tax <= largestOrder.totalMinor, {
    path: ['lines'],
    message: `expected a total of at most ${largestOrder.totalMinor} minor units`,
  })
  .refine((order) => order.discounts <= costOfLines(order) + order.shipping, {
    path: ['discounts'],
    message: 'expected at most what lines and shipping cost',
  });

/** An order of another system, placed by `now`. */
export const pastOrderBefore = (now: Date) =>
  pastOrder.refine(({ placedAt }) => placedAt <= now, { path: ['placedAt'], message: 'expected the past' });
