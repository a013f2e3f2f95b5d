import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { prettifyError, ZodError } from 'zod';
import { type Broker, connectBroker } from '#packages/jetstream/connect-broker.ts';
import { createLogger } from '#packages/service/create-logger.ts';
import { listDeadLetters, replayDeadLetters } from './events/dead-letters.ts';
import { findStack, type Stack } from './events/environment.ts';
import { measureLag } from './events/lag.ts';
import { rebuild } from './events/rebuild.ts';

const usage = `Usage: npm run events -- <command>
  rebuild                          publish again what the outboxes hold and the stream does not
  dead-letters list                show the events that consumers gave up
  dead-letters replay <id>|--all   publish them again
  lag                              show what waits in outboxes and consumers`;

type Command = (broker: Broker, stack: Stack) => Promise<void>;

const logger = createLogger({ name: 'events', level: 'warn' }, pino.destination(2));

const commands: Record<string, (rest: string[], all: boolean) => Command | null> = {
  rebuild: (rest, all) => (rest.length > 0 || all ? null : rebuildCommand),
  lag: (rest, all) => (rest.length > 0 || all ? null : lagCommand),
  'dead-letters': ([action, ...ids], all) => {
    if (action === 'list' && ids.length === 0 && !all) return listCommand;
    if (action === 'replay' && all && ids.length === 0) return replayCommand(null);
    if (action === 'replay' && !all && ids[0] && ids.length === 1) return replayCommand(ids[0]);
    return null;
  },
};

const rebuildCommand: Command = async (broker, { databases }) => {
  for (const { subgraph, kept, republished } of await rebuild(broker, databases, logger)) {
    console.log(`${subgraph}: ${republished} of ${kept} events published again`);
  }
};

const lagCommand: Command = async (broker, { databases }) => {
  const { consumers, subgraphs } = await measureLag(broker, databases);
  for (const { subgraph, unpublished } of subgraphs) console.log(`outbox ${subgraph}: ${unpublished} unpublished`);
  for (const { name, pending, unacknowledged } of consumers) {
    console.log(`consumer ${name}: ${pending} pending, ${unacknowledged} unacknowledged`);
  }
};

const listCommand: Command = async (broker) => {
  const letters = await listDeadLetters(broker);
  for (const { id, consumer, subject, attempts, error } of letters) {
    console.log(`${id}  ${consumer}  ${subject}  after ${attempts} attempts: ${error}`);
  }
  console.log(letters.length === 1 ? '1 dead letter' : `${letters.length} dead letters`);
};

const replayCommand =
  (id: string | null): Command =>
  async (broker) => {
    const replayed = await replayDeadLetters(broker, id);
    if (id !== null && replayed.length === 0) throw new Error(`There is no dead letter ${id}`);
    for (const each of replayed) console.log(`${each} published again`);
    if (replayed.length === 0) console.log('There are no dead letters');
  };

function parseCommand(): Command {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false } },
    });
    const [name = '', ...rest] = positionals;
    const command = Object.hasOwn(commands, name) ? commands[name]?.(rest, values.all) : null;
    if (command) return command;
  } catch (error) {
    console.error((error as Error).message);
  }
  console.error(usage);
  process.exit(2);
}

const command = parseCommand();
try {
  const stack = findStack();
  if (stack.notSet.length > 0) console.error(`Left out, since they are not set: ${stack.notSet.join(', ')}`);
  const broker = await connectBroker({ url: stack.natsUrl, name: 'events-command', logger });
  try {
    await command(broker, stack);
  } finally {
    await broker.close();
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (error instanceof ZodError) return prettifyError(error);
  const { message, code } = error as NodeJS.ErrnoException;
  // A server that is not there fails once for each of its addresses, with a code and no message.
  return message || (code ?? String(error));
}
