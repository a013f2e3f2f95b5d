/**
 * Live queries in the worst of weather: clients follow orders and stock with `clients/live` and over server-sent events
 * while processes are killed with -9 and the supergraph changes, on a stack started for it. Ends with 1 when a client
 * missed an event, was told one twice or out of order, was told of another one's, or holds another state in the end than
 * the database. `--clients N`, `--kills N`, `--reloads N`, `--seconds N` at most.
 */
import { runLossTest } from '../e2e/live-loss/run-loss-test.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { liftRateLimits } from './environment.ts';
import { onOwnStack } from './on-own-stack.ts';
import { publish } from './report.ts';

const wanted = readCommandLine({
  clients: { type: 'string', default: '500' },
  kills: { type: 'string', default: '100' },
  reloads: { type: 'string', default: '20' },
  seconds: { type: 'string', default: '3000' },
});

liftRateLimits();
await onOwnStack(measure);

async function measure(): Promise<void> {
  const { disturbances, verdict, examples, ...outcome } = await runLossTest({
    clients: wholeNumber('clients', wanted.clients),
    kills: wholeNumber('kills', wanted.kills, 0),
    reloads: wholeNumber('reloads', wanted.reloads, 0),
    longest: wholeNumber('seconds', wanted.seconds) * 1_000,
    fixture: { customers: 4, ordersOfEach: 12, variants: 6 },
  });
  const kills = Object.entries(disturbances.kills).map(([name, count]) => `${name} ${count}`);
  publish({
    title: `${wanted.clients} clients while processes are killed and the supergraph changes`,
    rows: {
      'processes killed with -9': { value: kills.join(', ') },
      'reloads of the supergraph': { value: disturbances.reloads },
      'seconds of that': { value: Math.round(outcome.seconds) },
      'events that happened': { value: outcome.events },
      'messages that clients got': { value: outcome.messages },
      'connections made again': { value: outcome.reconnections },
      'longest silence for one who follows much (s)': { value: Math.round(outcome.silence / 100) / 10 },
      'messages lost': { value: verdict.lost },
      'messages that came twice': { value: verdict.twice },
      'messages of what is not followed': { value: verdict.foreign },
      'messages out of order': { value: verdict.disordered },
      'last states that differ from the database': { value: verdict.differing },
      'errors instead of messages, and ends': { value: verdict.faults },
    },
  });
  if (examples.length > 0) {
    console.error(`Something was wrong with what clients were told, for example: ${JSON.stringify(examples, null, 2)}`);
    process.exitCode = 1;
  }
}
