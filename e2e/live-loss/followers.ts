import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Fixture } from './fixture.ts';
import type { Following } from './messages.ts';

/** A client, and what it has to be told. */
export interface Follower {
  following: Following;
  /** Whether an event is one of those it follows. @param ownerOf the customer who placed an order */
  wants: (event: AnyEvent, ownerOf: (orderId: string) => string | undefined) => boolean;
  /** Whether it is told of every change of what it follows: the last state it holds is the one that there is. */
  seesAll: boolean;
  /** Whether it is never long before something happens that it is told of. */
  isBusy: boolean;
}

const order = 'id status paymentStatus total { minor }';
const variant = 'id sku availability { available }';
const orderUpdated = `subscription ($id: ID) { orderUpdated(orderId: $id) { ${order} } }`;
const ordersFeed = `subscription ($ids: [ID!], $events: [OrderEvent!]) {
  ordersFeed(orderIds: $ids, events: $events) { ${order} } }`;
const stockChanged = `subscription ($ids: [ID!]) { stockChanged(variantIds: $ids) { ${variant} } }`;
const stockLevelChanged = `subscription ($ids: [ID!], $kinds: [StockMovementKind!], $most: Int) {
  stockLevelChanged(variantIds: $ids, kinds: $kinds, availableAtMost: $most) { ${variant} stockLevels { onHand } } }`;

const isOf = ({ aggregateType, aggregateId }: AnyEvent, type: string, ids: readonly string[] | null) =>
  aggregateType === type && (ids?.includes(aggregateId) ?? true);
const isStock = (event: AnyEvent, ids: readonly string[] | null) =>
  event.type === 'stock.changed' && isOf(event, 'stock', ids);
const stockOf = ({ data }: AnyEvent) => data as { kind: string; available: number };

/**
 * So many followers: of one order or all of a customer, of some variants or all, by feeds of the staff, over both
 * transports, each from a cursor, from the initial state or from the present on.
 */
export function followersOf(fixture: Fixture, count: number, since: string): Follower[] {
  const from = { since };
  const initial = { initial: true } as const;
  const followerOf = (place: number): Follower => {
    const round = Math.floor(place / kinds);
    const customer = pick(fixture.customers, round);
    const orderId = pick(customer.orderIds, place);
    const ids = [pick(fixture.variants, round).id, pick(fixture.variants, round + 1 + (place % 3)).id];
    const { name: who } = customer;

    const ofOrder = (transport: Following['transport'], extensions: Following['extensions']): Follower => ({
      following: { transport, who, query: orderUpdated, variables: { id: orderId }, extensions },
      wants: (event) => isOf(event, 'order', [orderId]),
      seesAll: true,
      isBusy: false,
    });
    const ofCustomer = (transport: Following['transport'], extensions: Following['extensions']): Follower => ({
      following: { transport, who, query: orderUpdated, variables: {}, extensions },
      wants: (event, ownerOf) => isOf(event, 'order', null) && ownerOf(event.aggregateId) === customer.id,
      seesAll: true,
      isBusy: true,
    });
    const ofVariants = (transport: Following['transport'], extensions: Following['extensions']): Follower => ({
      following: { transport, who: null, query: stockChanged, variables: { ids }, extensions },
      wants: (event) => isStock(event, ids),
      seesAll: true,
      isBusy: false,
    });
    const ofAllVariants = (transport: Following['transport'], extensions: Following['extensions']): Follower => ({
      following: { transport, who: null, query: stockChanged, variables: {}, extensions },
      wants: (event) => isStock(event, null),
      seesAll: true,
      isBusy: true,
    });
    const ofOrders = (
      transport: Following['transport'],
      { events, orderIds }: { events?: string[]; orderIds?: readonly string[] } = {},
    ): Follower => ({
      following: { transport, who: 'staff', query: ordersFeed, variables: { ids: orderIds, events }, extensions: from },
      wants: (event) =>
        isOf(event, 'order', orderIds ?? null) &&
        (events?.includes(event.type.slice('order.'.length).toUpperCase()) ?? true),
      seesAll: events === undefined,
      isBusy: events === undefined,
    });
    const ofLevels = (
      transport: Following['transport'],
      { kinds, most, among }: { kinds?: string[]; most?: number; among?: string[] },
    ): Follower => ({
      following: {
        transport,
        who: 'staff',
        query: stockLevelChanged,
        variables: { ids: among, kinds, most },
        extensions: among ? initial : from,
      },
      wants: (event) =>
        isStock(event, among ?? null) &&
        (kinds?.includes(stockOf(event).kind) ?? true) &&
        stockOf(event).available <= (most ?? Number.POSITIVE_INFINITY),
      seesAll: kinds === undefined && most === undefined,
      isBusy: false,
    });

    switch (place % kinds) {
      case 0:
        return ofOrder('websocket', initial);
      case 1:
        return ofVariants('websocket', initial);
      case 2:
        return ofCustomer('websocket', from);
      case 3:
        return ofAllVariants('event-stream', null);
      case 4:
        return ofOrders('websocket');
      case 5:
        return ofLevels('websocket', { among: ids });
      case 6:
        return ofOrder('event-stream', from);
      case 7:
        return ofAllVariants('websocket', null);
      case 8:
        return ofCustomer('event-stream', from);
      case 9:
        return ofOrders('event-stream', { events: ['CONFIRMED', 'CANCELLED'] });
      case 10:
        return ofLevels('event-stream', { kinds: ['RESERVED', 'RELEASED'] });
      case 11:
        return ofVariants('event-stream', from);
      case 12:
        return ofOrder('websocket', null);
      case 13:
        return ofLevels('websocket', { most: 99_990 });
      case 14:
        return ofOrders('websocket', { orderIds: customer.orderIds });
      default:
        return ofCustomer('websocket', null);
    }
  };
  return Array.from({ length: count }, (_, place) => followerOf(place));
}

const kinds = 16;

function pick<Item>(items: readonly Item[], place: number): Item {
  return items[place % items.length] as Item;
}
