import { z } from 'zod';

/** A list with so many items. */
export function boundedList<Item extends z.ZodType>(item: Item, minimum: number, maximum: number) {
  const expected = `expected ${minimum === 0 ? 'at most' : `${minimum} to`} ${maximum}`;
  return z.array(item).min(minimum, expected).max(maximum, expected);
}

/** The same, in which nothing occurs twice. */
export function distinct<Item extends z.ZodType<string>>(item: Item, minimum: number, maximum: number) {
  return boundedList(item, minimum, maximum).superRefine((values, context) => {
    const seen = new Set<string>();
    for (const [index, value] of values.entries()) {
      if (seen.has(value)) context.addIssue({ code: 'custom', path: [index], message: `${value} occurs twice` });
      seen.add(value);
    }
  });
}
