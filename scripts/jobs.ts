import type { Command } from 'commander';
import { isUuid, uuidv7 } from '#packages/ids/uuidv7.ts';
import { cancelJobById } from '#packages/jobs/cancel-job-by-id.ts';
import { listJobs, openJobStates } from '#packages/jobs/list-jobs.ts';
import { replayJobs } from '#packages/jobs/replay-jobs.ts';
import { cancelWhole } from '#packages/tracked-jobs/cancel-whole.ts';
import { createProgram } from './command-line/create-program.ts';
import { reportFailure } from './command-line/report-failure.ts';
import { findStack } from './stack/environment.ts';
import { inDatabases } from './stack/in-databases.ts';

type Databases = ReadonlyMap<string, string>;
interface Where {
  subgraph?: string;
}

/** Most jobs shown of a subgraph. */
const mostShown = 1_000;

async function list(databases: Databases, wanted: Partial<Record<string, boolean>>): Promise<void> {
  const named = openJobStates.filter((state) => wanted[state] === true);
  const states = named.length > 0 ? named : openJobStates;
  let count = 0;
  for (const [subgraph, jobs] of await inDatabases(databases, (sql) => listJobs(sql, states, mostShown))) {
    for (const { id, name, state, attempts, at, correlationId, error } of jobs) {
      const failure = error === null ? '' : `: ${error.replaceAll('\n', ' ')}`;
      console.log(
        `${id}  ${subgraph}  ${name}  ${state} since ${at.toISOString()}  of request ${correlationId ?? 'none'}  ` +
          `after ${attempts} attempts${failure}`.replace('after 1 attempts', 'after 1 attempt'),
      );
      count++;
    }
    if (jobs.length === mostShown) console.log(`${subgraph} has more: the oldest ${mostShown} are shown`);
  }
  console.log(count === 1 ? '1 job' : `${count} jobs`);
}

async function replay(databases: Databases, ids: readonly string[] | null): Promise<void> {
  const replayed = await inDatabases(databases, (sql) => replayJobs(sql, ids));
  const found = [...replayed.values()].flat();
  for (const [subgraph, each] of replayed) for (const id of each) console.log(`${id}  ${subgraph}  is performed again`);
  const missing = (ids ?? []).filter((id) => !found.includes(id.toLowerCase()));
  if (missing.length > 0) throw new Error(`There is no dead job ${missing.join(', ')}`);
  if (found.length === 0) console.log('There are no dead jobs');
}

async function cancel(databases: Databases, id: string): Promise<void> {
  const cause = { correlationId: uuidv7(), causationId: null, actor: { type: 'system', id: 'operator' } } as const;
  const cancelled = await inDatabases(databases, async (sql) => ({
    // First: the part may complete at this moment, and its job is to end all the same.
    whole: await cancelWhole(sql, id, { at: new Date(), cause }),
    name: await cancelJobById(sql, id),
  }));
  for (const [subgraph, { whole, name }] of cancelled) {
    if (whole !== null)
      return console.log(`${id}  ${subgraph}  is cancelled, with the job ${whole} that it is a part of`);
    if (name !== null) return console.log(`${id}  ${subgraph}  ${name}  is cancelled`);
  }
  throw new Error(`There is no open job ${id}`);
}

/** What the command does with the databases of the stack that is found, or of the one subgraph that is asked for. */
function withDatabases({ subgraph }: Where, command: (databases: Databases) => Promise<void>): Promise<void> {
  return reportFailure(async () => {
    const { databases, notSet } = findStack();
    if (notSet.length > 0) console.error(`Left out, since they are not set: ${notSet.join(', ')}`);
    const url = subgraph === undefined ? undefined : databases.get(subgraph);
    if (subgraph !== undefined && url === undefined) {
      throw new Error(`There is no subgraph ${subgraph} here, only ${[...databases.keys()].join(', ')}`);
    }
    await command(subgraph === undefined || url === undefined ? databases : new Map([[subgraph, url]]));
  });
}

function checkIds(ids: readonly string[], command: Command): void {
  for (const id of ids) if (!isUuid(id)) command.error(`error: expected the id of a job, not "${id}"`);
}

const program = createProgram('jobs');
const listing = program.command('list').description('show the jobs that are not completed, or those that stand so');
listing.option('--waiting', 'for their time, a place or their turn');
listing.option('--running', 'somebody performs them');
listing.option('--stuck', 'due for a minute and not begun, or without a sign of life for half a minute');
listing.option('--dead', 'failed too often');
listing.option('--subgraph <name>', 'of one subgraph');
listing.action((options: Where & Record<string, boolean>) => withDatabases(options, (found) => list(found, options)));
program
  .command('replay')
  .description('perform dead jobs again, with all their attempts')
  .argument('[ids...]', 'the ones that list shows under these ids')
  .option('--all', 'every one')
  .option('--subgraph <name>', 'of one subgraph')
  .action((ids: string[], options: Where & { all?: boolean }, command: Command) => {
    if ((ids.length === 0) !== (options.all === true)) command.error('error: expected ids or --all');
    checkIds(ids, command);
    return withDatabases(options, (found) => replay(found, options.all === true ? null : ids));
  });
program
  .command('cancel')
  .description('give up a job that waits or is performed, and the long work that it is a part of')
  .argument('<id>', 'the one that list shows under this id')
  .option('--subgraph <name>', 'of one subgraph')
  .action((id: string, options: Where, command: Command) => {
    checkIds([id], command);
    return withDatabases(options, (found) => cancel(found, id));
  });
await program.parseAsync();
