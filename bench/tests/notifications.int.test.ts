import { expect, test } from '@jest/globals';
import { measureBurst } from '../notifications/measure-burst.ts';

test('the bench of messages finds, in small, that none is lost or taken for two when their process is killed', async () => {
  const { kills, lost, doubled } = await measureBurst(100);
  expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  expect(kills).toBeGreaterThan(0);
}, 180_000);
