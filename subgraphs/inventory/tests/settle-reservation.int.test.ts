import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { releaseReservations } from '../use-cases/release-reservations.ts';
import { reserveStock } from '../use-cases/reserve-stock.ts';
import { shipReservations } from '../use-cases/ship-reservations.ts';
import { anywhere } from './a-stock-item.ts';
import { at, cause, startTestInventory, type TestInventory } from './start-test-inventory.ts';

let opened: TestInventory;
let mug: string;
let orderId: string;

beforeEach(async () => {
  opened = await startTestInventory();
  mug = await opened.aVariant({ north: 2, south: 5 });
  orderId = uuidv7();
  await opened.dependencies.database.transact((tx) =>
    reserveStock(tx, [{ orderId, lines: [{ variantId: mug, quantity: 6 }], destination: anywhere, cause }], at),
  );
});
afterEach(async () => {
  expect(await opened.disagreements()).toEqual([]);
  await opened[Symbol.asyncDispose]();
});

const release = (order = orderId) =>
  opened.dependencies.database.transact((tx) => releaseReservations(tx, [{ orderId: order, cause }], at));
const ship = (quantity: number) => {
  const shipment = { orderId, shipmentId: uuidv7(), lines: [{ variantId: mug, quantity }], cause };
  return opened.dependencies.database.transact((tx) => shipReservations(tx, [shipment], at));
};
const levels = async () => [await opened.level(mug, opened.north), await opened.level(mug, opened.south)];
/** After what was told of the reservation, which left little. */
const typesAfterReserving = async () => {
  const [accepted, changed, low, ...others] = (await opened.events()).map(({ type }) => type);
  expect([accepted, changed, low]).toEqual(['reservation.accepted', 'stock.changed', 'stock.low']);
  return others;
};
const status = async () =>
  (await opened.dependencies.database.prisma.reservation.findUniqueOrThrow({ where: { orderId } })).status;

describe('releasing a reservation', () => {
  test('gives every warehouse back what it had promised', async () => {
    await release();
    expect(await levels()).toEqual([
      { onHand: 2, reserved: 0 },
      { onHand: 5, reserved: 0 },
    ]);
    expect(await typesAfterReserving()).toEqual(['reservation.released', 'stock.changed']);
    expect(await status()).toBe('RELEASED');
  });

  test('a second time changes and tells nothing', async () => {
    await release();
    await release();
    expect(await typesAfterReserving()).toEqual(['reservation.released', 'stock.changed']);
    expect(await opened.level(mug, opened.south)).toEqual({ onHand: 5, reserved: 0 });
  });

  test('of an order that never had one changes nothing', async () => {
    await release(uuidv7());
    expect(await typesAfterReserving()).toEqual([]);
  });

  test('that was refused changes nothing', async () => {
    const refused = uuidv7();
    await opened.dependencies.database.transact((tx) =>
      reserveStock(
        tx,
        [{ orderId: refused, lines: [{ variantId: mug, quantity: 2 }], destination: anywhere, cause }],
        at,
      ),
    );
    await release(refused);
    expect(await typesAfterReserving()).toEqual(['reservation.refused']);
  });
});

describe('shipping a reservation', () => {
  test('in parts takes each part once and ends it with the last', async () => {
    await ship(2);
    expect(await status()).toBe('HELD');
    await ship(4);
    expect(await status()).toBe('SHIPPED');
    const all = await levels();
    expect(all.reduce((sum, level) => sum + (level?.onHand ?? 0), 0)).toBe(1);
    expect(all.map((level) => level?.reserved)).toEqual([0, 0]);
    const events = (await opened.events()).filter(({ type }) => type === 'reservation.shipped');
    expect(events.map((event) => event.aggregateVersion)).toEqual([2, 3]);
  });

  test('after a part has left, only the rest is released', async () => {
    await ship(4);
    await release();
    const all = await levels();
    expect(all.reduce((sum, level) => sum + (level?.onHand ?? 0), 0)).toBe(3);
    expect(all.map((level) => level?.reserved)).toEqual([0, 0]);
  });

  test('of more than it promises fails and changes nothing', async () => {
    await expect(ship(7)).rejects.toThrow(RangeError);
    expect(await levels()).toEqual([
      { onHand: 2, reserved: 1 },
      { onHand: 5, reserved: 5 },
    ]);
  });

  test('that was released fails', async () => {
    await release();
    await expect(ship(1)).rejects.toThrow('without a reservation');
  });
});
