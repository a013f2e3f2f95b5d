import fc from 'fast-check';

/** Customers, variants and groups of a drawn shop, by number. */
export const counts = { customers: 3, variants: 2, groups: 3 };

const some = (count: number) => fc.subarray(Array.from({ length: count }, (_, index) => index));

/** A price list of percent, or of entries. */
const list = fc.record({
  groups: some(counts.groups),
  priority: fc.nat(2),
  terms: fc.oneof(
    fc.record({ percent: fc.integer({ min: -60, max: 20 }), ending: fc.constantFrom(null, '99', '5') }),
    fc.uniqueArray(
      fc.record({
        variant: fc.nat(counts.variants - 1),
        minQuantity: fc.constantFrom(1, 2, 5, 10),
        price: fc.integer({ min: 1, max: 2_000 }),
      }),
      { minLength: 1, maxLength: 6, selector: ({ variant, minQuantity }) => `${variant} ${minQuantity}` },
    ),
  ),
});

const membership = fc.tuple(...Array.from({ length: counts.customers }, () => some(counts.groups)));

/** Groups, who is in them at first and later, price lists, and a group that is deleted in the end. */
export const drawnShop = fc.record({
  lists: fc.array(list, { minLength: 1, maxLength: 4 }),
  membership: fc.tuple(membership, membership),
  quantities: fc.tuple(fc.constantFrom(1, 2, 4), fc.constantFrom(5, 9, 10, 12)),
  deleted: fc.nat(counts.groups - 1),
});

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
export type DrawnShop = Drawn<typeof drawnShop>;
export type DrawnList = Drawn<typeof list>;
export type Membership = Drawn<typeof membership>;
