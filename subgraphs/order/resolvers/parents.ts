import type { Connection } from '#packages/connection/connection.ts';
import type { Order, OrderLine } from '../domain/order.ts';

export type { Order as OrderParent } from '../domain/order.ts';
export type { Shipment as ShipmentParent } from '../store/shipments.ts';

/** An account, as far as this subgraph knows it: by its id. */
export interface UserParent {
  id: string;
}

/** A variant, as far as this subgraph knows it: by its id. */
export interface VariantParent {
  id: string;
}

/** A line with the currency of its order. */
export interface OrderLineParent extends OrderLine {
  currency: string;
}

/** A page of orders that counts them all only when asked. */
export interface OrderConnectionParent extends Connection<Order> {
  totalCount: () => Promise<number>;
}

/** Whom it is about. */
export interface PersonalDataParent {
  userId: string;
}
