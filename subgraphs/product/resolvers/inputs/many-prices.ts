import { z } from 'zod';
import { orNull } from '#packages/user-errors/input-fields.ts';

/** An amount in minor units; null for none. */
export const amount = orNull(z.int('expected a whole number').min(0, 'expected 0 or more'));

const most = 500;

/** So many of something as one mutation takes. */
export const many = <Item extends z.ZodType>(item: Item) =>
  z.array(item).min(1, `expected 1 to ${most}`).max(most, `expected 1 to ${most}`);

/** Refuses the first item that says something of what one before it has told already. */
export function noneTwice<Item>(nameOf: (item: Item) => string) {
  return (items: readonly Item[], context: z.core.$RefinementCtx): void => {
    const known = new Set<string>();
    for (const [index, item] of items.entries()) {
      const name = nameOf(item);
      if (known.has(name)) {
        context.addIssue({ code: 'custom', path: [index], message: `${name} occurs twice` });
        return;
      }
      known.add(name);
    }
  };
}
