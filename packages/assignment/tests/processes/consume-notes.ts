/**
 * A process of a subgraph, as far as it publishes and consumes: `consume-notes.ts NATS_URL DATABASE_URL NAME` writes its name and
 * the text of each note. Ends at SIGTERM.
 */
import pg from 'pg';
import { pino } from 'pino';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { on } from '#packages/jetstream/handler.ts';
import { startConsumer } from '#packages/jetstream/start-consumer.ts';
import { insertNote, noted } from '#packages/jetstream/tests/messaging-fixture.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import { createParts } from '#packages/service/create-parts.ts';
import { pgSql } from '#packages/sql/pg-sql.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { pgTransact } from '#packages/test-database/pg-transact.ts';
import { createAssignment } from '../../assignment.ts';
import { assignmentChannel } from '../../member-locks.ts';

const [, , url = '', databaseUrl = '', name = ''] = process.argv;
const logger = pino({ level: 'silent' });
const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
const { use, close } = createParts(logger);
const broker = use(await connectBroker({ url, name, logger }));
const assignment = createAssignment({ broker, logger });
const listeners = { [assignmentChannel]: assignment.look };
use(startOutboxRelay({ databaseUrl, broker, logger, listeners, onSession: assignment.serve }));
const handlers = [on(noted, { apply: ({ data }, tx: Sql) => insertNote(tx, `${name} ${data.text}`) })];
const consumer = { broker, subgraph: 'test', aggregateType: 'note', handlers, logger };
use(assignment.take('test-note', () => startConsumer({ ...consumer, sql: pgSql(pool), transact: pgTransact(pool) })));
use(assignment);
process.once('SIGTERM', async () => {
  await close();
  await pool.end();
});
