/**
 * What signing in costs: sign-ins a second against what Argon2id alone allows on this machine; how much catalogue reads
 * feel of a storm of sign-ins; and whether the time of a refusal tells if an account exists. Side by side, alternating, on
 * a stack of its own whose gateway takes clients' addresses from X-Forwarded-For. `--quick` is less exact.
 */
import { availableParallelism } from 'node:os';
import { hash } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { testStack } from '#packages/test-stack/test-stack.ts';
import { readCommandLine } from './command-line.ts';
import { trustProxy } from './environment.ts';
import { onOwnStack } from './on-own-stack.ts';
import { cpuSeconds } from './process-figures.ts';
import { publish, type Report } from './report.ts';
import { post, signInAt, signInOperation } from './sign-in-at.ts';
import { percentile, summarize } from './statistics.ts';

const { quick } = readCommandLine({ quick: { type: 'boolean', default: false } });
const rounds = quick ? 1 : 4;
/** Length of each part of a round, in milliseconds. */
const span = quick ? 1_000 : 6_000;
const clients = quick ? 4 : 16;
const readers = 2;
const accounts = quick ? 8 : 200;
const tries = quick ? 8 : 200;
const password = 'storm in a teapot';
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let addresses = 0;
/** A client nobody was before. */
const newAddress = () => `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses++ & 255}`;

trustProxy();
await onOwnStack(measure);

async function measure(): Promise<void> {
  const url = `${testStack().gatewayUrl}/graphql`;
  // Not all at once: more than the gateway lets wait for auth would be refused.
  const limit = pLimit(clients);
  const indexes = Array.from({ length: accounts }, (_, index) => index);
  const emails = await Promise.all(indexes.map((index) => limit(() => register(url, index))));
  publish({
    title: `Sign-ins, ${rounds} rounds of ${span / 1_000} s, ${clients} clients; refusals, ${tries} of each, alternating`,
    rows: { ...(await measureStorm(url, emails)), ...(await measureRefusals(url, emails)) },
  });
}

async function register(url: string, index: number): Promise<string> {
  const email = `storm-${index}@example.com`;
  const mutation = 'mutation R($input: RegisterInput!) { register(input: $input) { __typename } }';
  await post(url, mutation, { input: { email, password } }, undefined, newAddress());
  return email;
}

async function measureStorm(url: string, emails: readonly string[]): Promise<Report['rows']> {
  const bare: number[] = [];
  const signIns: number[] = [];
  const quiet: number[] = [];
  const stormy: number[] = [];
  const cpu = { auth: 0, gateway: 0 };
  let signedIn = 0;
  for (let round = 0; round < rounds; round++) {
    const hashing = await during(span, availableParallelism(), () => hash(password, parameters));
    bare.push(hashing.length / (span / 1_000));
    quiet.push(...(await during(span, readers, () => readCatalogue(url))));

    const before = cpuSecondsOfServices();
    const [storm, reads] = await Promise.all([
      during(span, clients, (turn) => signInAt(url, { email: emails[turn % accounts] ?? '', password }, newAddress())),
      during(span, readers, () => readCatalogue(url)),
    ]);
    stormy.push(...reads);
    const after = cpuSecondsOfServices();
    for (const name of ['auth', 'gateway'] as const) cpu[name] += after[name] - before[name];
    signedIn += storm.length;

    const alone = await during(span, clients, (turn) =>
      signInAt(url, { email: emails[turn % accounts] ?? '', password }, newAddress()),
    );
    signIns.push(alone.length / (span / 1_000));
  }
  return {
    'Argon2id alone, hashes a second': { ...summarize(bare) },
    'sign-ins a second': { ...summarize(signIns) },
    'of what Argon2id allows (%)': { median: ratio(signIns, bare, 100) },
    'CPU ms a sign-in: auth': { median: Math.round((cpu.auth / signedIn) * 10_000) / 10 },
    'CPU ms a sign-in: gateway and its reads': { median: Math.round((cpu.gateway / signedIn) * 10_000) / 10 },
    'catalogue read, quiet (ms)': { ...summarize(quiet), p99: percentile(quiet, 0.99) },
    'catalogue read, in the storm (ms)': { ...summarize(stormy), p99: percentile(stormy, 0.99) },
    'storm / quiet': { median: ratio(stormy, quiet), p95: ratio(stormy, quiet, 1, 0.95) },
  };
}

async function measureRefusals(url: string, emails: readonly string[]): Promise<Report['rows']> {
  const known: number[] = [];
  const unknown: number[] = [];
  const refuse = async (email: string) => {
    const sentAt = performance.now();
    const { signIn } = await post(
      url,
      signInOperation,
      { input: { email, password: 'wrong' } },
      undefined,
      newAddress(),
    );
    if (signIn.__typename !== 'InvalidCredentials') throw new Error(`signIn answered ${JSON.stringify(signIn)}`);
    return performance.now() - sentAt;
  };
  for (let count = 0; count < tries; count++) {
    known.push(await refuse(emails[count % accounts] ?? ''));
    unknown.push(await refuse(`nobody-${count}@example.com`));
  }
  return {
    'refusal, account that exists (ms)': { ...summarize(known) },
    'refusal, account that does not (ms)': { ...summarize(unknown) },
    'existing / not existing': { median: ratio(known, unknown) },
  };
}

async function readCatalogue(url: string): Promise<void> {
  await post(url, '{ products(first: 5) { edges { node { id title variants { id sku } } } } }', {});
}

/** Does `work` again and again for `milliseconds`, as often at once as `atOnce` says. Resolves to how long each time took. */
async function during(
  milliseconds: number,
  atOnce: number,
  work: (turn: number) => Promise<unknown>,
): Promise<number[]> {
  const until = performance.now() + milliseconds;
  const times: number[] = [];
  let turn = 0;
  const worker = async () => {
    while (performance.now() < until) {
      const startedAt = performance.now();
      await work(turn++);
      times.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return times;
}

/** Of the values at `share`, in `unit`ths, rounded to hundredths. */
function ratio(above: readonly number[], below: readonly number[], unit = 1, share = 0.5): number {
  return Math.round((percentile(above, share) / percentile(below, share)) * 100 * unit) / 100;
}

/** Seconds of processor time that processes of the stack have used so far. Linux only. */
function cpuSecondsOfServices(): { auth: number; gateway: number } {
  const { processes } = testStack();
  const used = (name: string) => cpuSeconds(processes[name] ?? Number.NaN);
  return { auth: used('auth'), gateway: used('gateway') };
}
