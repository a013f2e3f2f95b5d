import type { Connection } from '../connections/connections.ts';
import { executeOrSubscribe, type OperationServices } from '../live-queries/execute-or-subscribe.ts';
import type { LiveSink, OpenLiveQuery } from '../live-queries/live-sink.ts';
import type { RequestOrigin } from '../request/context.ts';
import { createConcurrencyLimit } from './concurrency-limit.ts';
import { completeMessage, errorMessage, nextOpening } from './server-message.ts';
import type { SocketWriter } from './socket-writer.ts';

/** The operations of one client. */
export interface SocketOperations {
  has(id: string): boolean;
  start(id: string, payload: unknown, origin: RequestOrigin, connection: Connection): Promise<void>;
  /** The client does not want to hear more of an operation, if there is one with this id. */
  complete(id: string): void;
  /** The client takes in what is sent again. */
  drained(): void;
  /**
   * Ends live queries. What is executed once, and was begun, is still answered: a sign-out, too. Then calls back, at once when
   * there is nothing to wait for.
   */
  finish(onFinished: () => void): void;
  /** Ends all of them. Nothing more is sent. */
  close(): void;
}

/**
 * Most operations of a connection that are executed, or opened as live queries, at a time. While more have arrived, nothing
 * is read from the client.
 */
const mostUnderWay = 100;

/** What can be answered. */
const everything = { mutations: true, subscriptions: true, parts: true } as const;

interface Operation {
  live: OpenLiveQuery | null;
  over: boolean;
}

export function createSocketOperations(
  services: OperationServices,
  { send, untilDrained, pauseReading }: SocketWriter,
  isCongested: () => boolean,
): SocketOperations {
  const operations = new Map<string, Operation>();
  // An operation that the client has completed counts until it is finished all the same.
  const limit = createConcurrencyLimit(mostUnderWay, pauseReading);

  /** Set once nothing new is begun. */
  let onFinished: (() => void) | undefined;

  const end = (id: string, operation: Operation) => {
    operation.over = true;
    operations.delete(id);
  };
  const checkFinished = () => {
    if (operations.size === 0) onFinished?.();
  };

  const endLive = (id: string, operation: Operation) => {
    end(id, operation);
    operation.live?.close();
  };

  // Not inside `start`: its variables would be kept in memory as long as the sink.
  const sinkOf = (id: string, operation: Operation): LiveSink => {
    const opening = nextOpening(id);
    return {
      next(result) {
        if (!operation.over && !onFinished) send(`${opening}${result}}`);
      },
      end(errors) {
        if (operation.over) return;
        end(id, operation);
        send(errors ? errorMessage(id, errors) : completeMessage(id));
        checkFinished();
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
      await limit.run(async () => {
        await untilDrained();
        if (operation.over) return;
        const response = await executeOrSubscribe(services, payload, { origin, connection, ...everything }, sink);
        switch (response.kind) {
          case 'live':
            operation.live = response.live;
            if (operation.over) response.live.close();
            else if (onFinished) endLive(id, operation);
            return checkFinished();
          case 'result':
            if (!operation.over) send(`${nextOpening(id)}${response.text}}`);
            return sink.end(null);
          case 'parts':
            await response.sendParts((text) => {
              if (!operation.over) send(`${nextOpening(id)}${text}}`);
            });
            return sink.end(null);
          case 'rejected':
            return sink.end(response.errors);
          default:
            return response satisfies never;
        }
      });
    },

    complete(id) {
      const operation = operations.get(id);
      if (!operation) return;
      endLive(id, operation);
      checkFinished();
    },

    drained() {
      for (const [id, operation] of [...operations]) {
        if (isCongested()) return;
        if (operation.over || !operation.live) continue;
        // Moved to the end, so that the next time others come first.
        operations.delete(id);
        operations.set(id, operation);
        operation.live.drained();
      }
    },

    finish(callback) {
      onFinished = callback;
      for (const [id, operation] of [...operations]) if (operation.live) endLive(id, operation);
      checkFinished();
    },

    close() {
      onFinished = undefined;
      const ended = [...operations.values()];
      operations.clear();
      for (const operation of ended) {
        operation.over = true;
        operation.live?.close();
      }
    },
  };
}
