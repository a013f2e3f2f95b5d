import { Client } from 'pg';
import { testStack } from '#packages/test-stack/test-stack.ts';

/** Keeps order from changing its copy of a variant, which it can still read, until the result is disposed of. */
export async function holdCopy(variantId: string): Promise<AsyncDisposable> {
  const client = new Client({ connectionString: testStack().subgraphs['order']?.databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT FROM catalogue_variant WHERE variant_id = $1 FOR UPDATE', [variantId]);
  return {
    async [Symbol.asyncDispose]() {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
}
