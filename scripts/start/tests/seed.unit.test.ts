import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { seed, wasSeeded } from '../seed.ts';

test('the seed ends with the supervisor, in the middle of its work', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-seed-'));
  // A gateway that takes a request and never answers.
  const gateway = createServer().listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const { port } = gateway.address() as AddressInfo;
  const ending = new AbortController();
  const asked = once(gateway, 'request');
  const ended = seed({
    stateDir,
    gatewayUrl: `http://127.0.0.1:${port}`,
    print: () => {},
    signal: ending.signal,
  });
  const failed = expect(ended).rejects.toThrow();
  const [request] = (await asked) as [IncomingMessage];
  const gone = once(request.socket, 'close');
  ending.abort();
  await Promise.all([failed, gone]);
  expect(wasSeeded(stateDir)).toBe(false);
  gateway.close();
  rmSync(stateDir, { recursive: true });
});
