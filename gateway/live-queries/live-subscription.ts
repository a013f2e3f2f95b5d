import { GraphQLError } from 'graphql';
import type { Position } from '../events/stream-event.ts';
import type { Caller } from '../request/caller.ts';
import { createConflatingQueue } from './conflating-queue.ts';
import type { LiveSink, OpenLiveQuery } from './live-sink.ts';

/** What one client is sent of one event. */
export interface LiveMessage {
  entityId: string;
  /** Of the event. */
  position: Position;
  /** The result as JSON. */
  text: string;
  cursor: string;
}

/** One client's live query. It catches up until `goLive`. */
export interface LiveSubscription extends OpenLiveQuery {
  caller: Caller;
  /** Sends a message of what happens now. It waits while the client catches up, or is congested. */
  push(message: LiveMessage): void;
  /** Sends a message of what the client missed. False, and nothing was sent, when the client is congested. */
  pushCatchUp(message: LiveMessage): boolean;
  /** Resolves when the client is not congested. */
  untilDrained(): Promise<void>;
  /**
   * The client has caught up: what waits is sent. False when more happened meanwhile than can wait: then the client has to
   * catch up to `now` before this is called again.
   */
  goLive(now: Position): boolean;
  /** Ends it, and says why. */
  fail(error: unknown): void;
}

export interface SubscriptionOptions {
  caller: Caller;
  sink: LiveSink;
  /** Up to where the client knows the events, or catches up with them. */
  knownUpTo: Position;
  formatErrors: (error: unknown) => Parameters<LiveSink['end']>[0];
  /** Called once, whoever ended it. */
  onEnd: () => void;
  /** Called with how many messages were replaced by later ones of the same entity. */
  onConflated: (messages: number) => void;
}

/** Messages that wait for a client before those of the same entity are conflated, and most that wait. */
const waiting = { beforeConflation: 100, most: 2_000 };

/** Keeps what its client has yet to take in, bounded, so that a slow client holds up nobody else. */
export function createLiveSubscription(options: SubscriptionOptions): LiveSubscription {
  const { caller, sink, onEnd } = options;
  let { knownUpTo } = options;
  const queue = createConflatingQueue<LiveMessage>(waiting.beforeConflation);
  let live = false;
  let over = false;
  /** While it catches up: whether the client was congested, and whether more happened than can wait. */
  let [wasCongested, missed] = [false, false];
  /** Resolves `untilDrained`. */
  let resume: (() => void) | undefined;

  const end = (): boolean => {
    if (over) return false;
    over = true;
    queue.clear();
    resume?.();
    onEnd();
    return true;
  };
  const isKnown = ({ epoch, sequence }: Position) => epoch === knownUpTo.epoch && sequence <= knownUpTo.sequence;
  const send = ({ text, cursor }: LiveMessage) => sink.next(text, cursor);
  const flush = () => {
    while (live && !over && !sink.isCongested()) {
      const message = queue.take();
      if (!message) return;
      send(message);
    }
  };
  const subscription: LiveSubscription = {
    caller,
    push(message) {
      if (over || isKnown(message.position)) return;
      if (live && queue.size === 0 && !sink.isCongested()) {
        send(message);
        return;
      }
      // Nothing is conflated for a client that was never congested: it catches up with the rest.
      if (!live && !wasCongested && queue.size >= waiting.beforeConflation) missed = true;
      if (missed) return queue.clear();
      const replaced = queue.push(message.entityId, message);
      if (replaced > 0) options.onConflated(replaced);
      if (queue.size > waiting.most) subscription.fail(tooSlow());
    },
    pushCatchUp(message) {
      if (over) return true;
      if (sink.isCongested()) return false;
      send(message);
      return true;
    },
    async untilDrained() {
      while (!over && sink.isCongested()) {
        wasCongested = true;
        await new Promise<void>((resolve) => {
          resume = resolve;
        });
      }
    },
    goLive(now) {
      if (missed) {
        missed = false;
        knownUpTo = now;
        return over;
      }
      live = true;
      flush();
      return true;
    },
    drained() {
      resume?.();
      flush();
    },
    fail(error) {
      if (end()) sink.end(options.formatErrors(error));
    },
    close: () => void end(),
  };
  return subscription;
}

function tooSlow(): GraphQLError {
  const message = 'The client is too slow for what it follows. Subscribe again since the last cursor.';
  return new GraphQLError(message, { extensions: { code: 'CLIENT_TOO_SLOW' } });
}
