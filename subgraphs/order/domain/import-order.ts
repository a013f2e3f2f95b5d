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
