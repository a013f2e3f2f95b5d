import { z } from 'zod';

/** A list with so many items. */
export function boundedList<Item extends z.ZodType>(item: Item, minimum: number, maximum: number) {
  const expected = `expected ${minimum === 0 ? 'at most' : `${minimum} to`} ${maximum}`;
  return z.array(item).min(minimum, expected).max(maximum, expected);
}
