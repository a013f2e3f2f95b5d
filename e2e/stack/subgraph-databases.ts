import pg from 'pg';
import { testStack } from '#packages/test-stack/test-stack.ts';

export type Subgraph = 'auth' | 'product' | 'inventory' | 'order' | 'analytics';

export interface SubgraphDatabases extends AsyncDisposable {
  /** The rows of a statement in the database of a subgraph. */
  rows<Row extends pg.QueryResultRow>(subgraph: Subgraph, statement: string, values?: unknown[]): Promise<Row[]>;
}

/** The subgraphs' databases as each subgraph's own role sees them: what a test compares with what the graph says. */
export function openSubgraphDatabases(): SubgraphDatabases {
  const pools = new Map<Subgraph, pg.Pool>();
  const poolOf = (subgraph: Subgraph) => {
    const pool =
      pools.get(subgraph) ?? new pg.Pool({ connectionString: testStack().subgraphs[subgraph]?.databaseUrl, max: 2 });
    pools.set(subgraph, pool);
    return pool;
  };
  return {
    async rows<Row extends pg.QueryResultRow>(subgraph: Subgraph, statement: string, values: unknown[] = []) {
      return (await poolOf(subgraph).query<Row>(statement, values)).rows;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
