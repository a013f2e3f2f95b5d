import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { ensureNatsServer } from '#packages/embedded-nats/ensure-nats-server.ts';
import { startNats } from '#packages/embedded-nats/start-nats.ts';
import { startPostgres } from '#packages/embedded-postgres/start-postgres.ts';
import { hasExited } from '#packages/processes/stop-child.ts';
import type { Part, RunningPart } from './keep-running.ts';

/** An embedded server keeps its address when it is started again, so that its clients find it. */
export interface ServerPart extends Part {
  /** Throws before the first start. */
  url(): string;
}

interface Server {
  url: string;
  port: number;
  process: ChildProcess;
  stop(): Promise<void>;
}

export function postgresPart(stateDir: string, say: (message: string) => void): ServerPart {
  return serverPart('postgres', 'SIGQUIT', (port) => startPostgres({ stateDir, say, ...(port && { port }) }));
}

export function natsPart(stateDir: string, path: string, say: (message: string) => void): ServerPart {
  return serverPart('nats', 'SIGKILL', async (port) =>
    startNats({ program: await ensureNatsServer({ path, say }), stateDir, say, ...(port && { port }) }),
  );
}

function serverPart(name: string, killSignal: NodeJS.Signals, start: (port?: number) => Promise<Server>): ServerPart {
  let server: Server | undefined;
  return {
    name,
    url() {
      if (!server) throw new Error(`${name} has not started`);
      return server.url;
    },
    async start(): Promise<RunningPart> {
      const { process, stop, ...address } = await start(server?.port);
      server = { process, stop, ...address };
      return {
        pid: process.pid ?? 0,
        ready: Promise.resolve(),
        ended: endOf(process),
        stop,
        kill: () => process.kill(killSignal),
      };
    },
  };
}

/** Resolves to how the process ended. */
export async function endOf(child: ChildProcess): Promise<string> {
  if (!hasExited(child)) await once(child, 'exit');
  return child.signalCode === null ? `exited with ${child.exitCode}` : `was ended by ${child.signalCode}`;
}
