/**
 * What hostile inputs do to the gateway, over HTTP and WebSocket: each answer, how long it takes, and how long somebody
 * else has to wait meanwhile. Ends with 1 when one of them is not refused, answered with 5xx, hangs, holds up others or
 * ends the process.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { readCommandLine } from './command-line.ts';
import { startSouk } from './gateway/contenders/souk.ts';
import { graphNamed } from './gateway/graphs.ts';
import { attack, type Finding } from './gateway/hostile/attack.ts';
import type { HostileInput } from './gateway/hostile/hostile-input.ts';
import { httpInputs } from './gateway/hostile/http-inputs.ts';
import { ingressInputs } from './gateway/hostile/ingress-inputs.ts';
import { createProbe } from './gateway/hostile/probe.ts';
import { rawInputs } from './gateway/hostile/raw-inputs.ts';
import { socketInputs } from './gateway/hostile/socket-inputs.ts';
import { startTestbed } from './gateway/testbed.ts';
import { residentMemoryOf } from './process-figures.ts';
import { publish, type Report } from './report.ts';

const { only } = readCommandLine({ only: { type: 'string' } });
/** What somebody else may have to wait, in milliseconds. */
const delayLimitOfOthers = 100;
const nothing: HostileInput = {
  name: 'no attack, for comparison',
  expect: 'either',
  send: () => delay(500, { status: 'nothing', code: '' }),
};
const inputs = [nothing, ...httpInputs, ...ingressInputs, ...rawInputs, ...socketInputs].filter(
  ({ name }) => only === undefined || name.includes(only) || name === nothing.name,
);

await using testbed = await startTestbed(graphNamed('shop'));
await using probe = createProbe();
// With every limit at its default; each input, and each request of others, comes from an address of its own.
const start = () => startSouk(testbed, 'souk', { INTROSPECTION: 'false', TRUST_PROXY: 'true' });
let gateway = await start();
const before = residentMemoryOf(gateway.process.pid).now;
let peak = 0;
const rows: Report['rows'] = {};
let faults = 0;
for (const input of inputs) {
  const finding = await attack(gateway.url, input, probe);
  if (!gateway.process.isRunning()) finding.fault = 'the process ended';
  else peak = Math.max(peak, residentMemoryOf(gateway.process.pid).peak);
  rows[input.name] = row(finding);
  if (finding.fault !== undefined) {
    faults++;
    console.error(`${input.name}: ${finding.fault}`);
    // What it left under way is not to be blamed on the next.
    await gateway[Symbol.asyncDispose]();
    gateway = await start();
  }
}
await gateway[Symbol.asyncDispose]();
rows['memory of the gateway'] = {
  status: `${Math.round(before)} MiB before`,
  code: `${Math.round(peak)} MiB at its peak`,
};
publish({ title: `${inputs.length - 1} hostile inputs, ${faults} of them harmful`, rows });
if (faults > 0) process.exitCode = 1;

function row({ status, code, took, others, fault }: Finding): Report['rows'][string] {
  const figures = { ms: Math.round(took), 'others ms': Math.round(others) };
  const withinLimit = others <= delayLimitOfOthers ? 'yes' : 'no';
  return {
    status,
    code: code.slice(0, 60),
    ...figures,
    'others ≤ 100 ms': withinLimit,
    ...(fault !== undefined && { fault: fault.slice(0, 80) }),
  };
}
