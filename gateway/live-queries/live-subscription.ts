import { GraphQLError } from 'graphql';
import type { Position } from '../events/stream-event.ts';
import type { Caller } from '../request/caller.ts';
import { createConflatingQueue } from './conflating-queue.ts';
import type { LiveSink, OpenLiveQuery } from './live-sink.ts';

/** What one client is told of one event. */
export interface LiveMessage {
  entityId: string;
  /** Of the event. */
  position: Position;
  /** The result as JSON. */
  text: string;
  cursor: string;
}

/** One client's live query. */
export interface LiveSubscription extends OpenLiveQuery {
  caller: Caller;
  /** Tells of an event. While the past is told, it waits. */
  push(message: LiveMessage): void;
  /** Tells of the past. False when the client has yet to take in what it was sent: then nothing was. */
  pushPast(message: LiveMessage): boolean;
  /** Resolves when more of the past may follow. */
  untilFree(): Promise<void>;
  /**
   * The past is told: what waits is due. False when more happened meanwhile than it holds back: what happened up to `now`
   * is the past then, too, and is to be told before it is asked again.
   */
  goLive(now: Position): boolean;
  /** Ends it, and says why. */
  fail(error: unknown): void;
}

export interface SubscriptionOptions {
  caller: Caller;
  sink: LiveSink;
  /** Up to where the client knows the events, or is told of them as the past. */
  knows: Position;
  describe: (error: unknown) => Parameters<LiveSink['end']>[0];
  /** Called once, whoever ended it. */
  onEnd: () => void;
  /** Told how many messages were left out, since a later one of the same entity was there. */
  onConflated: (messages: number) => void;
}

/** Messages that wait for a client before those of the same entity become one, and most that wait. */
const waiting = { few: 100, most: 2_000 };

/**
 * What a client does not take in is held here, where it is bounded, and holds up nobody else. It begins with the past,
 * until `goLive`.
 */
export function createLiveSubscription(options: SubscriptionOptions): LiveSubscription {
  const { caller, sink, onEnd } = options;
  let { knows } = options;
  const queue = createConflatingQueue<LiveMessage>(waiting.few);
  let live = false;
  let over = false;
  /** While the past is told: the client holds that up, or more happened than is held back. */
  let [isSlow, missed] = [false, false];
  /** Lets the past go on. */
  let resume: (() => void) | undefined;

  const end = (): boolean => {
    if (over) return false;
    over = true;
    queue.clear();
    resume?.();
    onEnd();
    return true;
  };
  const isKnown = ({ epoch, sequence }: Position) => epoch === knows.epoch && sequence <= knows.sequence;
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
      // Nothing is left out for a client that takes in what it is sent.
      if (!live && !isSlow && queue.size >= waiting.few) missed = true;
      if (missed) return queue.clear();
      const replaced = queue.push(message.entityId, message);
      if (replaced > 0) options.onConflated(replaced);
      if (queue.size > waiting.most) subscription.fail(tooSlow());
    },
    pushPast(message) {
      if (over) return true;
      if (sink.isCongested()) return false;
      send(message);
      return true;
    },
    async untilFree() {
      while (!over && sink.isCongested()) {
        isSlow = true;
        await new Promise<void>((resolve) => {
          resume = resolve;
        });
      }
    },
    goLive(now) {
      if (missed) {
        missed = false;
        knows = now;
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
      if (end()) sink.end(options.describe(error));
    },
    close: () => void end(),
  };
  return subscription;
}

function tooSlow(): GraphQLError {
  const message = 'The client is too slow for what it follows. Subscribe again since the last cursor.';
  return new GraphQLError(message, { extensions: { code: 'CLIENT_TOO_SLOW' } });
}
