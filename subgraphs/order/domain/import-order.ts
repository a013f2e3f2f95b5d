/** A past order of another system: paid, shipped, its stock already gone. Amounts in minor units of its currency. */
export interface ImportOrder {
  externalId: string;
  customerId: string;
  placedAt: Date;
  currency: string;
  lines: { variantId: string; quantity: number; unitPrice: number }[];
  /** Taken off. */
  discounts: number;
  shipping: number;
  tax: number;
}

/** An order as it was given, or what is wrong with it. */
export type ImportRow<Order = ImportOrder> = { order: Order; problem: null } | { order: null; problem: string };
