import type { RawSql } from './raw-sql.ts';

type Delegate = Record<string, (...values: unknown[]) => Promise<unknown>>;

/**
 * A transaction as Prisma Client shows it: raw queries are sent as they are; Prisma Client is only asked for what concerns
 * models, by `join`, and takes part from the first time on.
 */
export function transactionClient<Tx extends object>(raw: RawSql, join: () => Promise<Tx>): Tx {
  const client = new Proxy(raw, {
    get(_raw, name) {
      if (Object.hasOwn(raw, name)) return raw[name as keyof RawSql];
      // Nothing else begins with one; and nobody waits for a client.
      if (typeof name === 'symbol' || name.startsWith('$') || name === 'then') return undefined;
      return delegate(name, join);
    },
  });
  // Prisma Client's own type of what it looks like.
  return client as object as Tx;
}

const delegate = <Tx extends object>(model: string, join: () => Promise<Tx>): Delegate =>
  new Proxy<Delegate>(
    {},
    {
      get:
        (_delegate, method: string) =>
        async (...values: unknown[]) => {
          const models = (await join()) as Record<string, Delegate>;
          return models[model]?.[method]?.(...values);
        },
    },
  );
