import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import pg from 'pg';
import { type Logger, pino } from 'pino';
import { z } from 'zod';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import { createTransact } from '#packages/sql/transact.ts';
import { startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { pgTransact } from '#packages/test-database/pg-transact.ts';
import { createIngressRoutes } from '../ingress-routes.ts';
import { type IngressCall, ingressSource } from '../ingress-source.ts';
import { standardWebhooks } from '../standard-webhooks.ts';

/** What a call of these tests says. */
const noteSchema = z.object({ text: z.string() });
type Note = z.infer<typeof noteSchema>;

/** Where notes go: their effect. */
export const noteTable = 'CREATE TABLE note (call_id text NOT NULL, text text NOT NULL)';

export interface NotesOptions {
  databaseUrl: string;
  identityKey: JWK;
  secrets: readonly string[];
  logger?: Logger;
  clock?: () => Date;
  /** Called in the transaction of each call, after its note is written. */
  onAccept?: (call: IngressCall<Note>) => Promise<void> | void;
  /** Called when the transaction is committed, before the call is answered. */
  onCommit?: () => void;
}

export interface NotesServer {
  origin: string;
  close(): Promise<void>;
}

/** A subgraph with the source `notes`, each call of which writes a row. */
export async function serveNotes(options: NotesOptions): Promise<NotesServer> {
  const { identityKey, logger = pino({ level: 'silent' }), clock = () => new Date() } = options;
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 20 });
  // A server that goes away is told to whoever asks next.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const notes = ingressSource<Sql, Note>({
    verify: standardWebhooks({ secrets: options.secrets }),
    body: noteSchema,
    async accept(call, tx) {
      await tx.$executeRawUnsafe('INSERT INTO note VALUES ($1, $2)', call.id, call.body.text);
      await options.onAccept?.(call);
    },
  });
  const commit = createTransact<Sql>(pgTransact(pool));
  const transact: Transact<Sql> = async (work) => {
    const result = await commit(work);
    options.onCommit?.();
    return result;
  };
  const dir = mkdtempSync(join(tmpdir(), 'souk-notes-'));
  const schemaFile = join(dir, 'schema.graphql');
  writeFileSync(schemaFile, 'type Query { a: Int @public }');
  const server = await startSubgraph({
    port: 0,
    schemaFile,
    resolvers: {},
    identityKey,
    logger,
    createContext: (request) => request,
    checkReady: async () => {},
    addIngressRoutes: createIngressRoutes({ sources: { notes }, transact, clock }),
  });
  rmSync(dir, { recursive: true });
  return {
    origin: new URL(server.url).origin,
    async close() {
      await server.close();
      await pool.end();
    },
  };
}
