import type DataLoader from 'dataloader';
import { loadMany, loadOne } from '#packages/loaders/loaders.ts';
import type { Order, OrderLine } from '../domain/order.ts';
import type { CatalogueVariant, MarketTerms, VariantTerms } from '../domain/price-lines.ts';
import { findMarkets } from './catalogue-markets.ts';
import { findVariantsInMarkets } from './catalogue-variant-prices.ts';
import { findVariants } from './catalogue-variants.ts';
import { findGroupsOfCustomers } from './customer-groups.ts';
import type { Tx } from './database.ts';
import { findLines } from './order-lines.ts';
import { findOrders } from './orders.ts';
import { findPaymentsOfOrders, type PaymentOfOrder } from './payments.ts';
import { findShipments, type Shipment } from './shipments.ts';
import { findTimeline, type TimelineEntry } from './timeline-entries.ts';

/** What operations, handlers and waits read one by one, and the database is asked for together. */
export interface Loaders {
  /** Orders by id, whoever's they are: see mayAccess. */
  orders: DataLoader<string, Order | null>;
  linesOfOrder: DataLoader<string, OrderLine[]>;
  shipmentsOfOrder: DataLoader<string, Shipment[]>;
  timelineOfOrder: DataLoader<string, TimelineEntry[]>;
  paymentsOfOrder: DataLoader<string, PaymentOfOrder[]>;
  /** What can be ordered, by variant. */
  variants: DataLoader<string, CatalogueVariant | null>;
  /** The same with what they cost in markets. */
  variantsInMarkets: DataLoader<string, (CatalogueVariant & VariantTerms) | null>;
  /** By code. */
  markets: DataLoader<string, MarketTerms | null>;
  /** The groups that a customer is in. */
  groupsOfCustomer: DataLoader<string, { code: string }[]>;
}

/** Made once for the process, outside of any transaction. */
export function createLoaders(database: Tx, clock: () => Date): Loaders {
  const ofOrder = ({ orderId }: { orderId: string }) => orderId;
  return {
    orders: loadOne(
      (ids) => findOrders(database, ids),
      ({ id }) => id,
    ),
    linesOfOrder: loadMany((orderIds) => findLines(database, orderIds), ofOrder),
    shipmentsOfOrder: loadMany((orderIds) => findShipments(database, orderIds), ofOrder),
    timelineOfOrder: loadMany((orderIds) => findTimeline(database, orderIds), ofOrder),
    paymentsOfOrder: loadMany(
      (orderIds) => findPaymentsOfOrders(database, orderIds),
      ({ payment }) => payment.orderId,
    ),
    variants: loadOne(
      (ids) => findVariants(database, ids),
      ({ variantId }) => variantId,
    ),
    variantsInMarkets: loadOne(
      (ids) => findVariantsInMarkets(database, ids),
      ({ variantId }) => variantId,
    ),
    markets: loadOne(
      (codes) => findMarkets(database, codes, clock()),
      ({ code }) => code,
      (code) => code,
    ),
    groupsOfCustomer: loadMany(
      (userIds) => findGroupsOfCustomers(database, userIds),
      ({ userId }) => userId,
    ),
  };
}
