import { setTimeout as delay } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import { type AnyEvent, subjectOf } from '#packages/event-contract/event-contract.ts';
import type { Broker } from '../../connect-broker.ts';
import type { Disposition } from '../../disposition.ts';

/** A consumer as the broker knows it: one of several, which share the messages. */
export interface Receiver {
  process(message: JsMsg, over: AbortSignal): Promise<Disposition | null>;
  /** Aborted when the broker hears no more of it. */
  gone: AbortSignal;
}

interface Stored {
  seq: number;
  event: AnyEvent;
  deliveries: number;
}

/** A stream in memory that delivers at least once, in an order and to a receiver that are drawn. */
export class FakeBroker {
  /** Events that were given up. */
  readonly deadLetters: AnyEvent[] = [];
  /** Messages that are neither acknowledged nor given up. */
  readonly open = new Set<Stored>();
  private readonly random: () => number;
  private readonly receivers: () => readonly Receiver[];
  private stored = 0;

  constructor(random: () => number, receivers: () => readonly Receiver[]) {
    this.random = random;
    this.receivers = receivers;
  }

  /** Where dead letters are published. */
  get broker(): Broker {
    const publish = async (_subject: string, data: Uint8Array) =>
      void this.deadLetters.push(JSON.parse(new TextDecoder().decode(data)));
    return { js: { publish } } as unknown as Broker;
  }

  publish(event: AnyEvent): void {
    const message = { seq: ++this.stored, event, deliveries: 0 };
    this.open.add(message);
    void this.deliverUntilSettled(message);
  }

  private async deliverUntilSettled(message: Stored): Promise<void> {
    while (this.open.has(message)) {
      const receivers = this.receivers();
      const receiver = receivers[Math.floor(this.random() * receivers.length)];
      if (receiver) {
        // Now and then to another one as well, as if it had not been heard of for a while.
        if (this.random() < 0.05) void this.deliver(message, receivers[0] as Receiver);
        await this.deliver(message, receiver);
      }
      await delay(this.random() * 4);
    }
  }

  /** Resolves when it is settled, to be sent again, or its receiver is gone. */
  private async deliver(message: Stored, { process, gone }: Receiver): Promise<void> {
    message.deliveries++;
    const isGone = new Promise<null>((resolve) => gone.addEventListener('abort', () => resolve(null), { once: true }));
    const disposition = gone.aborted ? null : await Promise.race([process(asReceived(message), gone), isGone]);
    if (gone.aborted || disposition === null) return;
    if (disposition.kind === 'ack' || disposition.kind === 'term') this.open.delete(message);
  }
}

function asReceived({ seq, event, deliveries }: Stored): JsMsg {
  const id = headers();
  id.set('Nats-Msg-Id', event.id);
  return {
    seq,
    subject: subjectOf(event),
    data: new TextEncoder().encode(JSON.stringify(event)),
    headers: id,
    json: () => JSON.parse(JSON.stringify(event)),
    info: { deliveryCount: deliveries, consumer: 'test', timestampNanos: '0' },
  } as unknown as JsMsg;
}
