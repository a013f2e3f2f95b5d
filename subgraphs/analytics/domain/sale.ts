import type { PriceBreakdown } from '#packages/price/price-breakdown.ts';

/** A line of a sale. Amounts are minor units. */
export interface SaleLine {
  lineId: string;
  productId: string;
  variantId: string;
  quantity: number;
  revenueMinor: bigint;
}

/** An order that counts as sold, at the time it was placed. Amounts are minor units of its currency. */
export interface Sale {
  orderId: string;
  soldAt: Date;
  currency: string;
  units: number;
  revenueMinor: bigint;
  lines: SaleLine[];
}

/** What analytics needs to know of an order. */
export interface SoldOrder {
  orderId: string;
  placedAt: string;
  currency: string;
  /** Absent of orders that were told of before they had a breakdown. */
  price?: Pick<PriceBreakdown, 'totalMinor'> | undefined;
  /** What it cost in all. */
  totalMinor: number;
  lines: { lineId: string; productId: string; variantId: string; quantity: number; unitPriceMinor: number }[];
}

/** Revenue is what was paid in all: with shipping and tax, without discounts. That of a product is what its lines cost. */
export function saleOf(order: SoldOrder): Sale {
  return {
    orderId: order.orderId,
    soldAt: new Date(order.placedAt),
    currency: order.currency,
    units: order.lines.reduce((units, line) => units + line.quantity, 0),
    revenueMinor: BigInt(order.price?.totalMinor ?? order.totalMinor),
    lines: order.lines.map(({ lineId, productId, variantId, quantity, unitPriceMinor }) => ({
      lineId,
      productId,
      variantId,
      quantity,
      revenueMinor: BigInt(quantity) * BigInt(unitPriceMinor),
    })),
  };
}
