import type { Connection } from '../connections/connections.ts';
import { executeOrSubscribe, type OperationServices } from '../live-queries/execute-or-subscribe.ts';
import type { LiveSink, OpenLiveQuery } from '../live-queries/live-sink.ts';
import type { Origin } from '../request/context.ts';
import type { Outlet } from './outlet.ts';
import { completeMessage, errorMessage, nextOpening } from './server-message.ts';

/** The operations of one client. */
export interface SocketOperations {
  has(id: string): boolean;
  start(id: string, payload: unknown, origin: Origin, connection: Connection): Promise<void>;
  /** The client does not want to hear more of an operation, if there is one with this id. */
  complete(id: string): void;
  /** The client takes in what is sent again. */
  drained(): void;
  /** Ends all of them. Nothing more is sent. */
  close(): void;
}

/**
 * Most operations of a connection that wait for their answer, or to be opened as live queries: nothing more is read from
 * it until there are fewer.
 */
const mostUnderWay = 100;

interface Operation {
  live: OpenLiveQuery | null;
  over: boolean;
}

export function createSocketOperations(
  answering: OperationServices,
  { send, untilFree, hold }: Outlet,
  isCongested: () => boolean,
): SocketOperations {
  const operations = new Map<string, Operation>();
  /** Also counts those that the client does not wait for any more. */
  let underWay = 0;
  /** They have been read with others already, and begin one for each that is over. */
  const waiting: (() => void)[] = [];

  const untilTurn = async () => {
    if (underWay < mostUnderWay) underWay++;
    else {
      hold(true);
      // Whoever is over hands on its place.
      await new Promise<void>((resolve) => void waiting.push(resolve));
    }
  };
  const endTurn = () => {
    const next = waiting.shift();
    if (next) return next();
    if (underWay === mostUnderWay) hold(false);
    underWay--;
  };

  const end = (id: string, operation: Operation) => {
    operation.over = true;
    operations.delete(id);
  };

  // Apart from what a request needs, which would be kept as long as the sink.
  const sinkOf = (id: string, operation: Operation): LiveSink => {
    const opening = nextOpening(id);
    return {
      next(result) {
        if (!operation.over) send(`${opening}${result}}`);
      },
      end(errors) {
        if (operation.over) return;
        end(id, operation);
        send(errors ? errorMessage(id, errors) : completeMessage(id));
      },
      isCongested,
    };
  };

  return {
    has: (id) => operations.has(id),

    async start(id, payload, origin, connection) {
      const operation: Operation = { live: null, over: false };
      operations.set(id, operation);
      const sink = sinkOf(id, operation);
      await untilTurn();
      try {
        await untilFree();
        if (operation.over) return;
        const answer = await executeOrSubscribe(answering, payload, { origin, connection, mutations: true }, sink);
        switch (answer.kind) {
          case 'live':
            if (operation.over) answer.live.close();
            else operation.live = answer.live;
            return;
          case 'result':
            sink.next(answer.text, null);
            return sink.end(null);
          case 'rejected':
            return sink.end(answer.errors);
          default:
            return answer satisfies never;
        }
      } finally {
        endTurn();
      }
    },

    complete(id) {
      const operation = operations.get(id);
      if (!operation) return;
      end(id, operation);
      operation.live?.close();
    },

    drained() {
      for (const [id, operation] of [...operations]) {
        if (isCongested()) return;
        if (operation.over || !operation.live) continue;
        // It goes to the end, so that the next time it is the turn of others.
        operations.delete(id);
        operations.set(id, operation);
        operation.live.drained();
      }
    },

    close() {
      const ended = [...operations.values()];
      operations.clear();
      for (const operation of ended) {
        operation.over = true;
        operation.live?.close();
      }
    },
  };
}
