import { DeliverPolicy, type JsMsg, type OrderedConsumerOptions, type StreamInfo } from '@nats-io/jetstream';

/** Decides where a feed begins, each time it connects. */
export interface StartingPoint {
  in(stream: StreamInfo): Partial<OrderedConsumerOptions>;
  /** Told of each event that the feed has passed on. */
  passed(message: JsMsg): void;
}

/**
 * First behind the last event there is, later behind the last event passed. When the broker lost its store, the new
 * stream is read from its beginning.
 */
export function goOn(): StartingPoint {
  let position: { streamCreated: string; next: number } | undefined;

  const nextIn = ({ created, state }: StreamInfo) => {
    const end = state.last_seq + 1;
    if (!position) return end;
    return position.streamCreated === created ? Math.min(position.next, end) : 1;
  };
  return {
    in(stream) {
      const next = nextIn(stream);
      position = { streamCreated: stream.created, next };
      return { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: next };
    },
    passed(message) {
      if (position) position.next = message.seq + 1;
    },
  };
}

/** Always at the events that the broker stored in the last `milliseconds`, whether they were passed before or not. */
export function lookBack(milliseconds: number): StartingPoint {
  return {
    in: () => ({
      deliver_policy: DeliverPolicy.StartTime,
      opt_start_time: new Date(Date.now() - milliseconds).toISOString(),
    }),
    passed() {},
  };
}
