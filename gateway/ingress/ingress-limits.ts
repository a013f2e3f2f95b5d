import type { Logger } from 'pino';
import { clientNetwork } from '#packages/client-network/client-network.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import type { RateDecision } from '../limits/rate-windows.ts';
import { createSharedRate } from '../limits/shared-rate.ts';
import type { IngressTarget } from './ingress-path.ts';

/** What a network may do in a minute; 0 for any number. A network is an address, or a /64 of IPv6. */
export interface IngressRates {
  /** Calls of one source. */
  calls: number;
  /** Calls, of any source, that are refused: unsigned, malformed, or to where there is nothing. */
  refusals: number;
}

export const defaultIngressRates: IngressRates = { calls: 6_000, refusals: 100 };

/** Calls under way at a time, from their headers to their answer: a body may arrive slowly. */
const mostUnderWay = { all: 512, ofNetwork: 64 };

/** Characters of an address that are kept: behind a proxy it comes from a header, and may be anything. */
const longestAddress = 64;

/** What became of asking to serve a call. */
export type Permit =
  | { status: 'granted'; release(): void }
  /** The network has had what it may have; null when it is not said until when. */
  | { status: 'rate-limited'; decision: RateDecision | null }
  /** Too many calls are under way, of anybody. */
  | { status: 'busy' };

export interface IngressLimits {
  /** Counts a call before anything of it is read. A granted permit has to be released. */
  enter(clientAddress: string): Permit;
  /** Counts a call of a source that there is. Null when no limit applies. */
  take(target: IngressTarget, clientAddress: string): RateDecision | null;
  /** Counts that a call was refused. */
  refused(clientAddress: string): void;
  close(): void;
}

export interface IngressLimitsOptions {
  rates: IngressRates;
  broker: Broker;
  logger: Logger;
  /** In milliseconds; must not go backwards. */
  clock?: () => number;
}

/** Limits calls from outside, the rates together with the other gateways at the broker. */
export function createIngressLimits(options: IngressLimitsOptions): IngressLimits {
  const { rates, broker, logger, clock = () => performance.now() } = options;
  const share = (limit: number, kind: string) =>
    limit === 0 ? null : createSharedRate({ limit, kind, broker, logger, clock });
  const calls = share(rates.calls, 'ingress-calls');
  const refusals = share(rates.refusals, 'ingress-refusals');
  const underWay = new Map<string, number>();
  let all = 0;

  const networkOf = (clientAddress: string) => clientNetwork(clientAddress.slice(0, longestAddress));

  return {
    enter(clientAddress) {
      const network = networkOf(clientAddress);
      const decision = refusals?.look(network);
      if (decision && !decision.allowed) return { status: 'rate-limited', decision };
      const own = underWay.get(network) ?? 0;
      if (own >= mostUnderWay.ofNetwork) return { status: 'rate-limited', decision: null };
      if (all >= mostUnderWay.all) return { status: 'busy' };
      underWay.set(network, own + 1);
      all++;
      return {
        status: 'granted',
        release() {
          const left = (underWay.get(network) ?? 1) - 1;
          if (left === 0) underWay.delete(network);
          else underWay.set(network, left);
          all--;
        },
      };
    },
    take: ({ subgraph, source }, clientAddress) =>
      calls?.take(`${subgraph}/${source} ${networkOf(clientAddress)}`, 1) ?? null,
    refused: (clientAddress) => void refusals?.take(networkOf(clientAddress), 1),
    close() {
      calls?.close();
      refusals?.close();
    },
  };
}
