import { type Command, InvalidArgumentError } from 'commander';
import { pino } from 'pino';
import { type Broker, connectBroker } from '#packages/jetstream/connect-broker.ts';
import { createLogger } from '#packages/service/create-logger.ts';
import { createProgram } from './command-line/create-program.ts';
import { reportFailure } from './command-line/report-failure.ts';
import { listDeadLetters, replayDeadLetters } from './events/dead-letters.ts';
import { measureLag } from './events/lag.ts';
import { rebuild } from './events/rebuild.ts';
import { parseFrom, replay } from './events/replay.ts';
import { findStack, type Stack } from './stack/environment.ts';

type EventsCommand = (broker: Broker, stack: Stack) => Promise<void>;

const logger = createLogger({ name: 'events', level: 'warn' }, pino.destination(2));

const rebuildCommand: EventsCommand = async (broker, { databases }) => {
  for (const { subgraph, kept, republished } of await rebuild(broker, databases, logger)) {
    console.log(`${subgraph}: ${republished} of ${kept} events published again`);
  }
};

const lagCommand: EventsCommand = async (broker, { databases }) => {
  const { consumers, subgraphs } = await measureLag(broker, databases);
  for (const { subgraph, unpublished } of subgraphs) console.log(`outbox ${subgraph}: ${unpublished} unpublished`);
  for (const { name, pending, unacknowledged, unordered } of consumers) {
    const generation = unordered ? `, generation ${unordered.generation} from ${showBegin(unordered.beginFrom)}` : '';
    const waiting = pending === null ? 'not begun' : `${pending} pending, ${unacknowledged} unacknowledged`;
    console.log(`consumer ${name}: ${waiting}${generation}`);
  }
};

const replayCommand =
  (consumer: string, from: Date | null): EventsCommand =>
  async (broker, { databases }) => {
    const generation = await replay(broker, databases, consumer, from);
    console.log(`${consumer} begins again from ${showBegin(from)}: generation ${generation}`);
  };

const showBegin = (from: Date | null) => from?.toISOString() ?? 'the first event';

const listCommand: EventsCommand = async (broker) => {
  const letters = await listDeadLetters(broker);
  for (const { id, consumer, subject, attempts, error } of letters) {
    console.log(`${id}  ${consumer}  ${subject}  after ${attempts} attempts: ${error}`);
  }
  console.log(letters.length === 1 ? '1 dead letter' : `${letters.length} dead letters`);
};

const replayLettersCommand =
  (id: string | null): EventsCommand =>
  async (broker) => {
    const replayed = await replayDeadLetters(broker, id);
    if (id !== null && replayed.length === 0) throw new Error(`There is no dead letter ${id}`);
    for (const each of replayed) console.log(`${each} published again`);
    if (replayed.length === 0) console.log('There are no dead letters');
  };

/** What the command does with the stack that is found. */
const withStack = (command: EventsCommand) => () =>
  reportFailure(async () => {
    const stack = findStack();
    if (stack.notSet.length > 0) console.error(`Left out, since they are not set: ${stack.notSet.join(', ')}`);
    const broker = await connectBroker({ url: stack.natsUrl, name: 'events-command', logger });
    try {
      await command(broker, stack);
    } finally {
      await broker.close();
    }
  });

const program = createProgram('events');
program
  .command('rebuild')
  .description('publish again what the outboxes hold and the stream does not')
  .action(withStack(rebuildCommand));
const deadLetters = program.command('dead-letters').description('the events that consumers gave up');
deadLetters.command('list').description('show them').action(withStack(listCommand));
deadLetters
  .command('replay')
  .description('publish one of them again, or all')
  .argument('[id]', 'the one that list shows under this id')
  .option('--all', 'every one')
  .action((id: string | undefined, { all = false }: { all?: boolean }, command: Command) => {
    if ((id === undefined) !== all) command.error('error: expected an id or --all');
    return withStack(replayLettersCommand(id ?? null))();
  });
program
  .command('replay')
  .description('let an unordered consumer run again')
  .requiredOption('--consumer <name>', 'the one that lag shows with a generation')
  .requiredOption('--from <time>', 'what occurred from then on (RFC 3339), or "first": every event', (text) => {
    try {
      return { time: parseFrom(text) };
    } catch (error) {
      throw new InvalidArgumentError((error as Error).message);
    }
  })
  .action(({ consumer, from }: { consumer: string; from: { time: Date | null } }) =>
    withStack(replayCommand(consumer, from.time))(),
  );
program.command('lag').description('show what waits in outboxes and consumers').action(withStack(lagCommand));
await program.parseAsync();
