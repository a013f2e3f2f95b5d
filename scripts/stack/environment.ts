import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { natsUrl, postgresUrl } from '#packages/environment/fields.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';

/** Where the broker and the subgraphs' databases are. */
export interface Stack {
  natsUrl: string;
  /** Connection string by subgraph. */
  databases: ReadonlyMap<string, string>;
  /** Variables that would name the databases of further subgraphs. */
  notSet: readonly string[];
}

const stackFile = z.object({
  natsUrl,
  subgraphs: z.record(z.string(), z.object({ databaseUrl: postgresUrl })),
});

/**
 * The stack of NATS_URL and <SUBGRAPH>_DATABASE_URL, else the one that runs from the state directory (SOUK_STATE_DIR,
 * default `.souk`). Throws with what to do when there is neither, and a ZodError when an address is malformed.
 */
export function findStack(environment: Readonly<Record<string, string | undefined>> = process.env): Stack {
  if (environment['NATS_URL']) {
    const databases = new Map<string, string>();
    const notSet: string[] = [];
    for (const { name, databaseVariable, directDatabaseVariable } of ownSubgraphs()) {
      // `rebuild` publishes by a relay, which needs a session of its own.
      const given = environment[directDatabaseVariable] || environment[databaseVariable];
      if (given) databases.set(name, postgresUrl.parse(given));
      else notSet.push(databaseVariable);
    }
    if (databases.size === 0) throw new Error(`NATS_URL is set, so set these too: ${notSet.join(', ')}`);
    return { natsUrl: natsUrl.parse(environment['NATS_URL']), databases, notSet };
  }
  const file = join(environment['SOUK_STATE_DIR'] || '.souk', 'stack.json');
  if (!existsSync(file)) {
    throw new Error(`No stack is running (${file} is missing): start one, or set NATS_URL and <SUBGRAPH>_DATABASE_URL`);
  }
  const stack = stackFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    natsUrl: stack.natsUrl,
    databases: new Map(Object.entries(stack.subgraphs).map(([subgraph, { databaseUrl }]) => [subgraph, databaseUrl])),
    notSet: [],
  };
}
