import pg from 'pg';
import { testStack } from '#packages/test-stack/test-stack.ts';

export interface SubgraphDatabases extends AsyncDisposable {
  /** The rows of a statement in the database of a subgraph. Throws when the stack has none of that name. */
  rows<Row extends pg.QueryResultRow>(subgraph: string, statement: string, values?: unknown[]): Promise<Row[]>;
}

/** The subgraphs' databases as each subgraph's own role sees them: what a test compares with what the graph says. */
export function openSubgraphDatabases(): SubgraphDatabases {
  const pools = new Map<string, pg.Pool>();
  const poolOf = (subgraph: string) => {
    const connectionString = testStack().subgraphs[subgraph]?.databaseUrl;
    if (connectionString === undefined) throw new Error(`${subgraph} is not a subgraph of this stack`);
    const pool = pools.get(subgraph) ?? new pg.Pool({ connectionString, max: 2 });
    pools.set(subgraph, pool);
    return pool;
  };
  return {
    async rows<Row extends pg.QueryResultRow>(subgraph: string, statement: string, values: unknown[] = []) {
      return (await poolOf(subgraph).query<Row>(statement, values)).rows;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
