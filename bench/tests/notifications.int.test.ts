import { expect, test } from '@jest/globals';
import { measureBurst } from '../notifications/measure-burst.ts';

test('the bench of messages finds, in small, that none is lost or taken for two when its process is killed', async () => {
  const { lost, doubled } = await measureBurst(60, 1);
  expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
}, 180_000);
