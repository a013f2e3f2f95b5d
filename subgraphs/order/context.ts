import type DataLoader from 'dataloader';
import { loadMany, loadOne } from '#packages/loaders/loaders.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { Order, OrderLine } from './domain/order.ts';
import { findLines } from './store/order-lines.ts';
import { findOrders } from './store/orders.ts';
import { findShipments, type Shipment } from './store/shipments.ts';
import { findTimeline, type TimelineEntry } from './store/timeline-entries.ts';

export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  /** Orders by id, whoever's they are: see mayAccess. */
  orders: DataLoader<string, Order | null>;
  linesOfOrder: DataLoader<string, OrderLine[]>;
  shipmentsOfOrder: DataLoader<string, Shipment[]>;
  timelineOfOrder: DataLoader<string, TimelineEntry[]>;
}

/** Makes the context of an operation. */
export const createContext =
  (dependencies: Dependencies) =>
  (request: SubgraphRequest): Context => {
    const { prisma } = dependencies.database;
    const ofOrder = ({ orderId }: { orderId: string }) => orderId;
    return {
      ...request,
      dependencies,
      orders: loadOne(
        (ids) => findOrders(prisma, ids),
        ({ id }) => id,
      ),
      linesOfOrder: loadMany((orderIds) => findLines(prisma, orderIds), ofOrder),
      shipmentsOfOrder: loadMany((orderIds) => findShipments(prisma, orderIds), ofOrder),
      timelineOfOrder: loadMany((orderIds) => findTimeline(prisma, orderIds), ofOrder),
    };
  };
