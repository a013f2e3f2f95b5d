import { afterEach, expect, test } from '@jest/globals';
import { victims } from '../live-loss/disturb.ts';
import { runLossTest } from '../live-loss/run-loss-test.ts';
import { untilReady } from '../stack/until-ready.ts';

afterEach(() => untilReady());

test('clients that come back with their cursor miss nothing, whatever is killed', async () => {
  const { disturbances, events, messages, reconnections, verdict, examples } = await runLossTest({
    clients: 32,
    kills: victims.length,
    reloads: 1,
    longest: 40_000,
    fixture: { customers: 2, ordersOfEach: 4, variants: 4 },
  });
  expect(examples).toEqual([]);
  expect(verdict).toEqual({ lost: 0, twice: 0, foreign: 0, disordered: 0, differing: 0, faults: 0 });
  expect(disturbances).toEqual({ kills: { gateway: 1, order: 1, inventory: 1, product: 1, nats: 1 }, reloads: 1 });
  // All that were connected when the gateway was killed.
  expect(reconnections).toBeGreaterThanOrEqual(25);
  expect(events).toBeGreaterThan(50);
  expect(messages).toBeGreaterThan(32);
}, 120_000);
