/** What the seed knows of a product; `toProductInput` makes the mutation's input of it. */
export interface SeedProduct {
  /** First part of its SKUs: capital letters, digits and hyphens. */
  code: string;
  title: string;
  vendor: string;
  tags: string[];
  description: string;
  /** What its main picture shows. */
  picture: string;
  /** Option → value → surcharge in cents. There is a variant for each combination. */
  options: Record<string, Record<string, number>>;
  /** In cents, without surcharges. */
  price: number;
  /** The earlier price in cents, without surcharges, of what is on sale. */
  was?: number;
}

export interface SeedCategory {
  slug: string;
  name: string;
  products: SeedProduct[];
}

interface Combination {
  selectedOptions: { name: string; value: string }[];
  surcharge: number;
}

/** Every combination of option values, the first option varying slowest. */
export function combinationsOf(options: SeedProduct['options']): Combination[] {
  return Object.entries(options).reduce<Combination[]>(
    (combinations, [name, values]) =>
      combinations.flatMap(({ selectedOptions, surcharge }) =>
        Object.entries(values).map(([value, more]) => ({
          selectedOptions: [...selectedOptions, { name, value }],
          surcharge: surcharge + more,
        })),
      ),
    [{ selectedOptions: [], surcharge: 0 }],
  );
}
