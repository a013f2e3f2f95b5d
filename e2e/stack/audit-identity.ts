import type { SubgraphDatabases } from './subgraph-databases.ts';

/** What must never be in the databases, whatever crashed when: each empty. */
export async function identityFaults({ rows }: SubgraphDatabases): Promise<Record<string, unknown[]>> {
  const gaps = (subgraph: string) =>
    rows(
      subgraph,
      `SELECT aggregate_id FROM outbox_event
       GROUP BY aggregate_id HAVING max(aggregate_version) <> count(*) OR min(aggregate_version) <> 1`,
    );
  return {
    eventsMissing: [...(await gaps('auth')), ...(await gaps('order'))],
    accountsAheadOfTheirEvents: await rows(
      'auth',
      `SELECT id FROM user_account WHERE version IS DISTINCT FROM
         (SELECT max(aggregate_version) FROM outbox_event WHERE aggregate_id = user_account.id::text)`,
    ),
    sessionsEndedInSilence: await rows(
      'auth',
      `SELECT id FROM session WHERE ended_at IS NOT NULL AND NOT EXISTS
         (SELECT FROM outbox_event WHERE type = 'session.revoked' AND aggregate_id = session.id::text)`,
    ),
    sessionsOfErasedAccounts: await rows(
      'auth',
      'SELECT session.id FROM session JOIN user_account ON user_id = user_account.id WHERE erased_at IS NOT NULL',
    ),
  };
}

/** The people who have left, of some, as a subgraph knows it. */
export async function whoLeft(
  { rows }: SubgraphDatabases,
  subgraph: 'auth' | 'order',
  ids: string[],
): Promise<string[]> {
  const table = { auth: 'user_account', order: 'account' }[subgraph];
  const statement = `SELECT id FROM ${table} WHERE erased_at IS NOT NULL AND id = ANY($1) ORDER BY id`;
  return (await rows<{ id: string }>(subgraph, statement, [ids])).map(({ id }) => id);
}

/** Which of some sessions are alive, and of accounts whose roles are still those they began with. */
export async function aliveAsBegun({ rows }: SubgraphDatabases, sessionIds: string[]): Promise<Set<string>> {
  const alive = await rows<{ id: string }>(
    'auth',
    `SELECT session.id FROM session JOIN user_account ON user_id = user_account.id
     WHERE ended_at IS NULL AND access_version = 1 AND session.id = ANY($1)`,
    [sessionIds],
  );
  return new Set(alive.map(({ id }) => id));
}
