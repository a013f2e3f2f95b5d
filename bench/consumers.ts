/**
 * An unordered consumer beside an ordered one, on the same events: how long until everything took effect, without failures
 * and when one event in a hundred always fails; what becomes of those that fail; a replay. On PostgreSQL and a broker of its
 * own.
 */
import { startTestServers } from '#packages/test-database/test-servers.ts';
import { readCommandLine } from './command-line.ts';
import { measureConsumers } from './consumers/measure-consumers.ts';
import { publish } from './report.ts';

const { quick } = readCommandLine({ quick: { type: 'boolean', default: false } });
const events = quick ? 1_000 : 10_000;
const rounds = quick ? 1 : 3;

const stop = await startTestServers();
try {
  publish({
    title: `${events} events at an unordered consumer and an ordered one beside it, median of ${rounds} rounds`,
    rows: await measureConsumers({ events, rounds, firstRetry: 250, say: console.log }),
  });
} finally {
  await stop();
}
