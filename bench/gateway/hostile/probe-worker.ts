import { setTimeout as delay } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { Client } from 'undici';
import type { ProbeCommand, ProbeReport } from './probe.ts';

/** Between an answer and the next question, in milliseconds. */
const pause = 5;
const body = '{"query":"{ variant(id: \\"variant-1\\") { id sku } }"}';
const expected = '{"data":{"variant":{"id":"variant-1","sku":"BSK-0001"}}}';

let asked = 0;
let stop = async () => 0;

parentPort?.on('message', async (command: ProbeCommand) => {
  const answer = command === 'stop' ? stop() : start(command.start);
  const report = await answer.then(
    (slowest): ProbeReport => ({ slowest }),
    (error: unknown): ProbeReport => ({ fault: String(error) }),
  );
  parentPort?.postMessage(report);
});

async function start(url: string): Promise<number> {
  const client = new Client(new URL(url).origin);
  let going = true;
  const first = await ask(client);
  const asking = (async () => {
    let slowest = 0;
    do {
      slowest = Math.max(slowest, await ask(client));
      await delay(pause);
    } while (going);
    return slowest;
  })();
  asking.catch(() => {}); // told by stop()
  stop = () => {
    going = false;
    return asking.finally(() => client.destroy());
  };
  return first;
}

async function ask(client: Client): Promise<number> {
  const address = `10.1.${(asked >> 8) & 255}.${asked++ & 255}`;
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
  const sentAt = performance.now();
  const answer = await client.request({ method: 'POST', path: '/graphql', headers, body });
  const text = (await answer.body.text()).trim();
  if (text !== expected) throw new Error(`a harmless query was answered with ${answer.statusCode}: ${text}`);
  return performance.now() - sentAt;
}
