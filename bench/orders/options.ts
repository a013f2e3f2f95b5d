import { readCommandLine, wholeNumber } from '../command-line.ts';
import type { Demand } from './baskets.ts';

export interface Options {
  clients: number[];
  demands: Demand[];
  rounds: number;
  seconds: number;
  variants: number;
  /** Customers that clients share. Each follows all orders of their own. */
  accounts: number;
  /** Processes of each subgraph. */
  replicas: number;
  /** Orders that are loaded before everything is measured once more; 0 when it is not. */
  loaded: number;
}

/** Reads the command line. Throws, with what was expected, when a value does not fit. */
export function readOptions(): Options {
  const given = readCommandLine({
    quick: { type: 'boolean', default: false },
    clients: { type: 'string' },
    demand: { type: 'string', default: 'spread,hot' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    variants: { type: 'string', default: '10000' },
    accounts: { type: 'string', default: '4' },
    replicas: { type: 'string', default: '1' },
    loaded: { type: 'string' },
  });
  const { quick, clients = quick ? '1,16' : '1,16,64,256', demand, variants, accounts, replicas, loaded } = given;
  const { rounds = quick ? '1' : '3', seconds = quick ? '3' : '10' } = given;
  return {
    clients: clients.split(',').map((count) => wholeNumber('clients', count)),
    demands: demand.split(',').map(demandOf),
    rounds: wholeNumber('rounds', rounds),
    seconds: wholeNumber('seconds', seconds),
    variants: wholeNumber('variants', variants),
    accounts: wholeNumber('accounts', accounts),
    replicas: wholeNumber('replicas', replicas),
    loaded: loaded === undefined ? 0 : wholeNumber('loaded', loaded),
  };
}

function demandOf(text: string): Demand {
  if (text !== 'spread' && text !== 'hot') throw new Error(`--demand ${text}: expected spread, hot or both`);
  return text;
}
