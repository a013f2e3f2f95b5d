import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { freePort, isPortFree } from '../free-port.ts';

describe('freePort', () => {
  test('finds one that no connection on its way out is given', async () => {
    const port = await freePort();
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(32_768);
    expect(await isPortFree(port)).toBe(true);
  });

  test('takes the preferred one when it is free, and another when it is taken', async () => {
    const preferred = await freePort();
    expect(await freePort(preferred)).toBe(preferred);
    const server = createServer().listen(preferred, '127.0.0.1');
    await once(server, 'listening');
    expect((server.address() as AddressInfo).port).toBe(preferred);
    expect(await freePort(preferred)).not.toBe(preferred);
    server.close();
  });
});
