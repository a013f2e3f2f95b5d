import type { Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { countStatements } from '#packages/test-subgraph/count-statements.ts';
import type { Answer } from '#packages/test-subgraph/create-test-gateway.ts';
import { startTestSubgraph, type TestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { subgraph } from '../subgraph.ts';
import { recordSales } from '../use-cases/record-sales.ts';
import { anOrder, type OrderWishes } from './an-order.ts';

const analyst = aPerson({ roles: ['STAFF'], scopes: ['reports:read'] });

export interface TestAnalytics extends Omit<TestSubgraph<Dependencies>, 'ask'> {
  database: Database;
  /** Runs an operation as the gateway has it run, by default of somebody who may read reports. */
  ask(query: string, variables?: Record<string, unknown>, identity?: Identity): Promise<Answer>;
  /** Records a sale of an order as the consumer would. */
  sell(order?: OrderWishes): Promise<void>;
  /** Records many such sales in one transaction. */
  sellAll(orders: readonly OrderWishes[]): Promise<void>;
  /** Statements sent to the database outside transactions so far. */
  statements(): number;
}

/** The subgraph, which has sold nothing yet. */
export async function startTestAnalytics(): Promise<TestAnalytics> {
  let statements = () => 0;
  const started = await startTestSubgraph(subgraph, {
    change(made) {
      const counted = countStatements(made.database);
      statements = counted.statements;
      return { ...made, database: counted.database };
    },
  });
  const { database } = started.dependencies;
  const sellAll = (orders: readonly OrderWishes[]) =>
    database.transact(async (tx) => {
      const cause = { correlationId: uuidv7(), causationId: null, actor: { type: 'system' as const, id: 'test' } };
      await recordSales(
        tx,
        orders.map((order) => ({ order: anOrder(order), cause })),
      );
    });
  return {
    ...started,
    database,
    ask: (query, variables, identity = analyst) => started.ask(query, variables, { identity }),
    sell: (order = {}) => sellAll([order]),
    sellAll,
    statements,
  };
}
