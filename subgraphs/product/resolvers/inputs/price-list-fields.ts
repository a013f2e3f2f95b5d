import { z } from 'zod';
import { text } from '#packages/user-errors/input-fields.ts';
import { slug } from '../../domain/slug.ts';
import { distinct } from './lists.ts';

/** PostgreSQL knows no year 0, and JavaScript writes years from 10000 on in another way. */
const [first, last] = [new Date('0001-01-01T00:00:00Z'), new Date('9999-12-31T23:59:59.999Z')];
const moment = z
  .date()
  .min(first, 'expected a time in the years 1 to 9999')
  .max(last, 'expected a time in the years 1 to 9999');

const expectedPercent = 'expected -100 to 1,000, with at most two decimals';

/** A percentage and perhaps an ending. */
export const adjustment = z
  .object({
    percent: z
      .number()
      .min(-100, expectedPercent)
      .max(1_000, expectedPercent)
      // 12.34 × 100 is 1234 but for what binary fractions lack.
      .refine((percent) => Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6, expectedPercent),
    ending: z
      .string()
      .regex(/^\d{1,4}$/, 'expected 1 to 4 digits')
      .nullish(),
  })
  .transform(({ percent, ending }) => ({ basisPoints: Math.round(percent * 100), ending: ending ?? null }));

/** What a price list is said to be, without its currency. */
export const priceListFields = {
  name: text(1, 200),
  startsAt: moment.nullable(),
  endsAt: moment.nullable(),
  markets: distinct(slug, 0, 250),
  customerGroups: distinct(text(1, 100), 0, 50),
  priority: z.int().min(-1_000, 'expected -1,000 to 1,000').max(1_000, 'expected -1,000 to 1,000'),
  adjustment: adjustment.nullable(),
};
