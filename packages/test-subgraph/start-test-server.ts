import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '#packages/processes/free-port.ts';
import { hasExited } from '#packages/processes/stop-child.ts';

const POLL_MS = 20;

export interface TestServer {
  process: ChildProcess;
  origin: string;
  /** Where it serves GraphQL. */
  url: string;
}

/**
 * The process of a subgraph, by its `server.ts`, on a free port, with this environment and no other. Resolves when it
 * is ready; throws when it ends before. Its test stops it.
 */
export async function startTestServer(file: string, environment: Record<string, string>): Promise<TestServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...environment, PORT: String(port) };
  const child = spawn('node', [file], { env, stdio: 'ignore' });
  while (!hasExited(child) && !(await isReady(origin))) await delay(POLL_MS);
  if (hasExited(child)) throw new Error(`${file} ended before it was ready`);
  return { process: child, origin, url: `${origin}/graphql` };
}

async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false; // not listening yet
  }
}
