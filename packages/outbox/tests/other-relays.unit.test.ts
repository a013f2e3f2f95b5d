import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ClientBase } from 'pg';
import { createOtherRelays, type OtherRelays } from '../other-relays.ts';

let now: number;
let told: string[];
let others: OtherRelays;
const client = {
  async query({ values: [payloads] }: { values: [string[]] }) {
    told.push(...payloads);
  },
} as unknown as ClientBase;

beforeEach(() => {
  now = 0;
  told = [];
  others = createOtherRelays(() => now);
  others.begin();
});

const placed = (aggregateId: string) => ({ type: 'order.placed', aggregateId });

describe('the other relays of a database', () => {
  test('are told of what came together at once, and of the same once', async () => {
    others.tellLater([placed('a'), placed('b')]);
    others.tellLater([placed('a')]);
    await others.tell(client);
    await others.tell(client);
    expect(told).toEqual(['order.placed a\norder.placed b']);
  });

  test('are told by notifications below 8000 bytes, which hold everything', async () => {
    const ids = Array.from({ length: 500 }, (_, index) => `order-${index}`);
    others.tellLater(ids.map(placed));
    await others.tell(client);
    expect(Math.max(...told.map((payload) => payload.length))).toBeLessThan(8_000);
    expect(told.join('\n').split('\n')).toEqual(ids.map((id) => `order.placed ${id}`));
  });

  test('are told nothing when none has been heard of for a minute, until one is', async () => {
    now = 60_000;
    others.tellLater([placed('a')]);
    await others.tell(client);
    expect(told).toEqual([]);
    others.heard();
    now = 119_999;
    others.tellLater([placed('b')]);
    await others.tell(client);
    expect(told).toEqual(['order.placed b']);
  });

  test('hear of a relay that does not lead three times a minute', async () => {
    for (now = 0; now < 60_000; now += 1_000) await others.tellOfThisOne(client);
    expect(told).toEqual(['', '', '']);
  });

  test('are not told what was kept for a session that is over', async () => {
    others.tellLater([placed('a')]);
    others.begin();
    await others.tell(client);
    expect(told).toEqual([]);
  });
});
