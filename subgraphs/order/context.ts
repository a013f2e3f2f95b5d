import DataLoader from 'dataloader';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import type { Dependencies } from './dependencies.ts';
import type { Order, OrderLine } from './domain/order.ts';
import { readLines, readShipments, readTimeline, type Shipment, type TimelineEntry } from './store/read-order-parts.ts';
import { readOrdersById } from './store/read-orders.ts';

export interface Context extends SubgraphRequest {
  dependencies: Dependencies;
  /** Orders by id, whoever's they are: see mayRead. */
  orders: DataLoader<string, Order | null>;
  /** The lines of an order. */
  lines: DataLoader<string, OrderLine[]>;
  /** The shipments of an order. */
  shipments: DataLoader<string, Shipment[]>;
  /** The timeline of an order. */
  timeline: DataLoader<string, TimelineEntry[]>;
}

/** Batches only: a mutation may change what the one before it in the same operation has read. */
const options = { cache: false };

/** Makes the context of an operation: one SQL statement per kind of thing, however many of them it asks for. */
export function createContext(dependencies: Dependencies): (request: SubgraphRequest) => Context {
  const { database } = dependencies;
  const partsOfOrders = <Part extends { orderId: string }>(
    read: (sql: typeof database.prisma, orderIds: readonly string[]) => Promise<Part[]>,
  ) =>
    new DataLoader<string, Part[]>(async (orderIds) => {
      const parts = Map.groupBy(await read(database.prisma, orderIds), (part) => part.orderId);
      return orderIds.map((orderId) => parts.get(orderId) ?? []);
    }, options);

  return (request) => ({
    ...request,
    dependencies,
    orders: new DataLoader(async (ids) => {
      const orders = new Map((await readOrdersById(database, ids)).map((order) => [order.id, order]));
      return ids.map((id) => orders.get(id) ?? null);
    }, options),
    lines: partsOfOrders(readLines),
    shipments: partsOfOrders(readShipments),
    timeline: partsOfOrders(readTimeline),
  });
}
