import { Client } from 'pg';

/** Opens one connection for the work, and closes it afterwards. */
export async function withDatabase<Result>(
  databaseUrl: string,
  work: (client: Client) => PromiseLike<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => {}); // the query that runs into it reports it
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
