/** An unordered consumer as a process, to be killed: `take-notes.ts NATS_URL DATABASE_URL` writes the text of each note. */
import pg from 'pg';
import { pino } from 'pino';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { startUnorderedConsumer } from '#packages/jetstream/start-unordered-consumer.ts';
import { pgSql } from '#packages/sql/pg-sql.ts';
import { pgTransact } from '#packages/test-database/pg-transact.ts';

const [, , url = '', connectionString = ''] = process.argv;
const logger = pino({ level: 'silent' });
const pool = new pg.Pool({ connectionString, max: 4 });
startUnorderedConsumer({
  broker: await connectBroker({ url, name: 'take-notes', logger }),
  subgraph: 'test',
  definition: {
    name: 'everything',
    types: ['*'],
    begin: 'first',
    async apply({ data }, tx) {
      await tx.$executeRawUnsafe('INSERT INTO taken_note (text) VALUES ($1)', (data as { text: string }).text);
    },
  },
  sql: pgSql(pool),
  transact: pgTransact(pool),
  logger,
});
