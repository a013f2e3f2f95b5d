import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stackFilePath } from './environment.ts';

/** The running stack as its supervisor describes it in stack.json. */
export interface TestStack {
  /** Without a path: GraphQL is at `${gatewayUrl}/graphql`. */
  gatewayUrl: string;
  natsUrl: string;
  /** The administrator's. */
  databaseUrl: string;
  subgraphs: Record<string, { url: string; databaseUrl: string }>;
  /** Process ids of the services, by name, and of `postgres`, `nats` and `supervisor`. */
  processes: Record<string, number>;
}

/** Reads the stack anew: process ids change when a test kills one. */
export const testStack = (): TestStack => readStack(stackFilePath());

/** Likewise, of another stack than that of the tests. */
export const readStack = (stackFile: string): TestStack => JSON.parse(readFileSync(stackFile, 'utf8')) as TestStack;

/** The supergraph that the gateway of the stack reads: a copy of its own. */
export const supergraphFile = (stackFile = stackFilePath()): string => join(dirname(stackFile), 'supergraph.graphql');
