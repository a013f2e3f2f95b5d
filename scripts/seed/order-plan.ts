import { orderTimes } from './order-times.ts';
import { between, createRandom, pick, type Random } from './random.ts';
import type { ShopVariant } from './steps/read-variants.ts';

export const plannedOrders = 600;
const days = 92;

/** An order in the shape of `ImportOrderInput`. */
export interface PlannedOrder {
  externalId: string;
  customerId: string;
  placedAt: string;
  currency: string;
  lines: { variantId: string; quantity: number; unitPrice: number }[];
}

interface Shelf {
  productId: string;
  categorySlug: string;
  variants: ShopVariant[];
  popularity: number;
}

/** What some categories sell along with: what a glass of tea takes, what a table is laid with. */
const companions: Readonly<Record<string, string>> = {
  'spices-and-tea': 'kitchen',
  kitchen: 'ceramics',
  ceramics: 'home-textiles',
  lighting: 'home-textiles',
  'fragrance-and-bath': 'home-textiles',
  jewellery: 'leather-goods',
};

/**
 * Three months of orders that end now. The same input gives the same orders; numbers are given from the oldest on, so
 * that a repeated import finds every one of them taken.
 */
export function planOrders(
  now: Date,
  customerIds: readonly string[],
  variants: readonly ShopVariant[],
): PlannedOrder[] {
  const random = createRandom('orders');
  const shelves = stockShelves(random, variants);
  // A few customers come often, most of them rarely.
  const customers = customerIds.map((id) => ({ id, loyalty: 0.2 + random() ** 3 * 4 }));
  return orderTimes(random, now, days, plannedOrders).map((placedAt, index) => ({
    externalId: `seed-${String(index + 1).padStart(4, '0')}`,
    customerId: pick(random, customers, ({ loyalty }) => loyalty).id,
    placedAt: placedAt.toISOString(),
    currency: 'EUR',
    lines: fillBasket(random, shelves).map((variant) => toLine(random, variant)),
  }));
}

function stockShelves(random: Random, variants: readonly ShopVariant[]): Shelf[] {
  return [...Map.groupBy(variants, ({ productId }) => productId)].map(([productId, ofProduct]) => ({
    productId,
    categorySlug: ofProduct[0]?.categorySlug ?? '',
    variants: ofProduct,
    popularity: 0.3 + random() ** 4 * 8,
  }));
}

/** One to four different products, of which the later ones tend to go with the first. */
function fillBasket(random: Random, shelves: readonly Shelf[]): ShopVariant[] {
  const size = pick(random, [1, 2, 3, 4], (lines) => [0, 46, 30, 16, 8][lines] ?? 0);
  const basket: Shelf[] = [];
  while (basket.length < size) {
    const left = shelves.filter((shelf) => !basket.includes(shelf));
    const first = basket[0];
    const fitting = first ? left.filter((shelf) => goesWith(first, shelf)) : [];
    const choice = fitting.length > 0 && random() < 0.7 ? fitting : left;
    basket.push(pick(random, choice, ({ popularity }) => popularity));
  }
  return basket.map(({ variants }) => pick(random, variants, () => 1));
}

function goesWith(first: Shelf, other: Shelf): boolean {
  return other.categorySlug === first.categorySlug || other.categorySlug === companions[first.categorySlug];
}

/** Cheap things are bought by the handful. */
function toLine(random: Random, { id: variantId, price: unitPrice }: ShopVariant) {
  return { variantId, quantity: between(random, 1, unitPrice < 2_000 ? 4 : unitPrice < 6_000 ? 2 : 1), unitPrice };
}
