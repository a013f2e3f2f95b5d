import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { countStatements } from '#packages/test-subgraph/count-statements.ts';
import { startTestSubgraph, type TestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { subgraph } from '../subgraph.ts';

export const staff = aPerson({ roles: ['STAFF'], scopes: ['catalog:read', 'catalog:write'] });

export interface TestCatalogue extends TestSubgraph<Dependencies> {
  database: Database;
  /** The data of an operation of `staff` in the request `correlation`; throws when it has errors. `Data` is what the test knows its operation to return. */
  query<Data>(source: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Statements sent to the database so far. */
  statements(): number;
}

/** The subgraph with a count of its statements. */
export async function startTestCatalogue(): Promise<TestCatalogue> {
  let statements = () => 0;
  const started = await startTestSubgraph(subgraph, {
    change(made) {
      const counted = countStatements(made.database);
      statements = counted.statements;
      return { ...made, database: counted.database };
    },
  });
  return {
    ...started,
    database: started.dependencies.database,
    async query<Data>(source: string, variables = {}) {
      const { data, errors } = await started.ask(source, variables, { identity: staff, correlationId: 'correlation' });
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data as Data;
    },
    statements,
  };
}
