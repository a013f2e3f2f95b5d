import { cpuSeconds, residentMemoryOf } from '../process-figures.ts';
import { percentile } from '../statistics.ts';
import type { RunningGateway } from './contenders/contender.ts';
import { repeatFor, runLoad } from './load.ts';

export interface Pace {
  /** Requests that each gateway has answered before anything is measured: compilers look at what is called often. */
  warmUp: number;
  rounds: number;
  /** How long each gateway is under load in each round, in seconds. */
  span: number;
}

export interface Figures {
  /** Milliseconds of processor time a request, of the gateway's process with all its threads. */
  cpu: number;
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** MiB, after the last round. */
  resident: number;
}

const connections = 16;

/** Puts gateways under load one at a time, round after round. Throws when an answer differs in length from the first. */
export async function measureInTurns(
  gateways: Readonly<Record<string, RunningGateway>>,
  body: string,
  { warmUp, rounds, span }: Pace,
): Promise<Record<string, Figures>> {
  const turns = await Promise.all(Object.entries(gateways).map(([name, gateway]) => createTurn(name, gateway, body)));
  for (const turn of turns) await turn.warmUp(warmUp);
  for (let round = 0; round < rounds; round++) {
    // Whoever comes after a gateway finds the machine as that one left it: the order changes.
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn.load(span);
  }
  return Object.fromEntries(turns.map((turn) => [turn.name, turn.figures()]));
}

async function createTurn(name: string, { url, process }: RunningGateway, body: string) {
  let cpu = 0;
  let seconds = 0;
  const milliseconds: number[] = [];
  let length: number | undefined;
  const findFault = (status: number, answer: Buffer) => {
    length ??= answer.length;
    return status === 200 && answer.length === length ? undefined : `${status}: ${answer.toString().slice(0, 500)}`;
  };
  const load = async (next: () => string | undefined) => {
    const result = await runLoad({ url, connections, next, findFault });
    if (result.faults.length > 0) throw new Error(`${name} failed: ${result.faults[0]}`);
    return result;
  };
  return {
    name,
    async warmUp(requests: number) {
      await load(() => (requests-- > 0 ? body : undefined));
    },
    async load(span: number) {
      const before = cpuSeconds(process.pid);
      const result = await load(repeatFor(span, body));
      cpu += cpuSeconds(process.pid) - before;
      seconds += result.seconds;
      for (const each of result.milliseconds) milliseconds.push(each);
    },
    figures: (): Figures => ({
      cpu: (cpu * 1_000) / milliseconds.length,
      requestsPerSecond: milliseconds.length / seconds,
      p50: percentile(milliseconds, 0.5),
      p99: percentile(milliseconds, 0.99),
      resident: residentMemoryOf(process.pid).now,
    }),
  };
}
