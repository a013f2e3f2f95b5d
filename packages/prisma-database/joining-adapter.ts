import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import type { Send } from './raw-sql.ts';

/** The transaction that the interactive transaction of Prisma Client which begins here is to be part of. */
const joining = new AsyncLocalStorage<Send>();

/** What of Prisma Client a transaction is joined by. */
interface Joinable<Tx> {
  $transaction(work: (tx: Tx) => Promise<void>, limits: { maxWait: number; timeout: number }): Promise<unknown>;
}

/** Prisma Client's view of a transaction. */
export interface Joined<Tx> {
  tx: Tx;
  /** Resolves when Prisma Client has let go of it. The transaction goes on. */
  leave(): Promise<unknown>;
}

// A transaction has limits of its own, and waits for nothing here.
const noLimits = { maxWait: 2 ** 31 - 1, timeout: 2 ** 31 - 1 };

/** Has Prisma Client, made with a `joiningAdapter`, send what is asked of `tx` by `send`. */
export function join<Tx>(prisma: Joinable<Tx>, send: Send): Promise<Joined<Tx>> {
  return new Promise((resolve, reject) => {
    const left = Promise.withResolvers<void>();
    const ended = joining.run(send, () =>
      prisma.$transaction((tx) => {
        resolve({
          tx,
          leave() {
            left.resolve();
            return ended;
          },
        });
        return left.promise;
      }, noLimits),
    );
    ended.catch(reject);
  });
}

/** The adapter of `@prisma/adapter-pg`, whose transactions are also part of one that is under way (see `join`). */
export function joiningAdapter(pool: pg.Pool): SqlDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const { provider, adapterName } = factory;
  return {
    provider,
    adapterName,
    async connect() {
      const adapter = await factory.connect();
      return {
        provider,
        adapterName,
        queryRaw: (query) => adapter.queryRaw(query),
        executeRaw: (query) => adapter.executeRaw(query),
        executeScript: (script) => adapter.executeScript(script),
        getConnectionInfo: () => adapter.getConnectionInfo(),
        dispose: () => adapter.dispose(),
        async startTransaction(isolationLevel) {
          const send = joining.getStore();
          return send ? partOf(send) : adapter.startTransaction(isolationLevel);
        },
      };
    },
  };
}

async function partOf(send: Send): Promise<Transaction> {
  const adapter = await new PrismaPg(new OneConnection(send)).connect();
  const nothing = async () => {};
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    // Prisma Client sends no COMMIT or ROLLBACK then.
    options: { usePhantomQuery: true },
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    commit: nothing,
    rollback: nothing,
  };
}

/** What the adapter takes for a pool. It opens no connection. */
class OneConnection extends pg.Pool {
  constructor(send: Send) {
    super();
    this.query = send as pg.Pool['query'];
  }
}
