import { setTimeout as delay } from 'node:timers/promises';
import type { HostileInput, Outcome } from './hostile-input.ts';
import type { Probe } from './probe.ts';

/** What became of a hostile input. */
export interface Finding extends Outcome {
  /** How long it took, in milliseconds. */
  took: number;
  /** The slowest answer that somebody else had meanwhile, in milliseconds. */
  others: number;
  /** What is wrong with it, if anything. */
  fault: string | undefined;
}

const defaultLimit = 5_000;
/** What is quick is sent more than once: others may have been slow for reasons of the machine. */
const repetitions = 3;
const quick = 1_000;

/** Sends an input while somebody else asks harmless things. Each time it comes from another address. */
export async function attack(url: string, input: HostileInput, probe: Probe): Promise<Finding> {
  let finding = await attackOnce(url, input, probe);
  for (let count = 1; count < repetitions && finding.took < quick && finding.fault === undefined; count++) {
    const again = await attackOnce(url, input, probe);
    finding = { ...again, others: Math.min(finding.others, again.others) };
  }
  return finding;
}

let addresses = 0;

async function attackOnce(url: string, input: HostileInput, probe: Probe): Promise<Finding> {
  const { send, limit = defaultLimit, expect = 'refused' } = input;
  const { hostname: host, port } = new URL(url);
  const address = `10.2.${(addresses >> 8) & 255}.${addresses++ & 255}`;
  await probe.start(url);
  const startedAt = performance.now();
  let outcome: Outcome;
  let fault: string | undefined;
  try {
    outcome = await Promise.race([send({ url, host, port: Number(port), address }), hang(limit)]);
    fault = faultOf(outcome, expect);
  } catch (error) {
    outcome = { status: 'failed', code: '' };
    fault = describe(error);
  }
  const took = performance.now() - startedAt;
  try {
    return { ...outcome, took, others: await probe.stop(), fault };
  } catch (error) {
    return { ...outcome, took, others: Number.POSITIVE_INFINITY, fault: fault ?? describe(error) };
  }
}

function faultOf({ status, code }: Outcome, expected: NonNullable<HostileInput['expect']>): string | undefined {
  if (typeof status === 'number' && ((status >= 500 && status < 600) || status === 1011)) return 'it failed';
  if (code === 'INTERNAL_SERVER_ERROR' || code === 'an error without a code') return 'the error is not explained';
  const answered = (status === 200 && code === '') || status === 'next';
  if (expected === 'refused' && answered) return 'it was not refused';
  if (expected === 'answered' && !answered) return 'it was refused';
  return undefined;
}

async function hang(limit: number): Promise<never> {
  await delay(limit, undefined, { ref: false });
  throw new Error(`it hangs for more than ${limit / 1_000} s`);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
