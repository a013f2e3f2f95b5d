import type { GraphQLFormattedError } from 'graphql';
import type { Client, FormattedExecutionResult, Sink, SubscribePayload } from 'graphql-ws';
import { cursorOf, isAfter, positionOf } from './cursor.ts';
import { iterate } from './iterate.ts';
import { createProgress } from './progress.ts';
import { isClosing, isExpired, pauseAfter } from './reconnect.ts';

export interface ResumeOptions {
  /**
   * Called when the gateway can no longer tell what a subscription missed. The subscription goes on at the present, with
   * the initial state if that was asked for; the application has to read again what it knows from elsewhere.
   * Default: the subscription ends with `CURSOR_EXPIRED`.
   */
  onGap?: ((subscription: SubscribePayload) => void) | undefined;
}

/**
 * Makes the subscriptions of a graphql-ws client go on where they were whenever it connects again: nothing is missed and
 * nothing told twice. One that the gateway ends for a reason that passes is opened again. To be called before the
 * client connects.
 */
export function resuming(client: Client, { onGap }: ResumeOptions = {}): Client {
  /** The last position the server told of on this connection. What is subscribed from now on begins there or later. */
  let standing: string | undefined;
  let socket: { onmessage: unknown } | undefined;
  /** Ends subscriptions that wait to be opened again. */
  const waiting = new Set<() => void>();
  let disposed = false;

  client.on('connected', (opened, payload) => {
    standing = cursorOf(payload);
    socket = opened as { onmessage: unknown };
  });
  client.on('closed', () => {
    // One that was terminated may have more to tell, which would get between what the next one tells.
    if (socket) socket.onmessage = null;
    socket = undefined;
  });

  const subscribe = <Data, Extensions>(
    payload: SubscribePayload,
    sink: Sink<FormattedExecutionResult<Data, Extensions>>,
  ) => {
    const progress = createProgress(payload.extensions, () => standing);
    // graphql-ws makes JSON of the payload each time it sends it.
    const sent = { ...payload, toJSON: () => ({ ...payload, extensions: progress.toSend() }) };
    let failures = 0;
    let stop = () => {};

    const open = () => {
      stop = client.subscribe<Data, Extensions>(sent, {
        next(result) {
          if (!progress.advance(result)) return;
          failures = 0;
          const cursor = cursorOf(result.extensions);
          if (cursor !== undefined && (standing === undefined || isAfter(cursor, standing))) {
            standing = positionOf(cursor);
          }
          sink.next(result);
        },
        error(cause) {
          const errors: readonly GraphQLFormattedError[] = Array.isArray(cause) ? cause : [];
          if (onGap && isExpired(errors) && progress.restart()) {
            open();
            onGap(payload);
            return;
          }
          const pause = disposed ? null : pauseAfter(errors, failures++, progress.isUnderWay());
          if (pause === null) sink.error(cause);
          else openAfter(pause);
        },
        complete: () => sink.complete(),
      });
    };
    const openAfter = (pause: number) => {
      const timer = setTimeout(() => {
        waiting.delete(cancel);
        open();
      }, pause);
      const cancel = () => {
        clearTimeout(timer);
        waiting.delete(cancel);
        sink.complete();
      };
      waiting.add(cancel);
      stop = cancel;
    };

    open();
    return () => stop();
  };

  return {
    ...client,
    subscribe,
    iterate: (payload) => iterate((sink) => subscribe(payload, sink)),
    async dispose() {
      disposed = true;
      for (const cancel of [...waiting]) cancel();
      try {
        await client.dispose();
      } catch (cause) {
        // Between two connections there is none to close, which graphql-ws reports like one that closed.
        if (!isClosing(cause)) throw cause;
      }
    },
  };
}
