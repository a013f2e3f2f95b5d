import { setTimeout as delay } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import { type AnyEvent, subjectOf } from '#packages/event-contract/event-contract.ts';
import type { Subscription } from '../../start-receiving.ts';

/** What receives from a durable. */
export interface Receiver {
  process: Subscription['process'];
  /** Aborted when the broker hears no more of it. */
  gone: AbortSignal;
  /** Aborted when it takes no further messages, but finishes those it has. */
  stopping: AbortSignal;
}

/** What a receiver has of the durable. */
interface Service extends Receiver {
  isGone: Promise<void>;
  underWay: Set<Promise<void>>;
}

interface Stored {
  sequence: number;
  event: AnyEvent;
  deliveries: number;
  /** Milliseconds until it is sent again. */
  delay: number;
}

/** Longest such time: those who ask for more need not get it. */
const longestDelay = 20;

/** A durable consumer of a stream in memory: receivers share its messages. */
export class FakeDurable {
  readonly name: string;
  private readonly random: () => number;
  private readonly services = new Set<Service>();
  private readonly deletion = new AbortController();
  private readonly stored = new Set<Stored>();

  constructor(name: string, random: () => number) {
    this.name = name;
    this.random = random;
  }

  /** Events that are neither acknowledged nor given up. */
  get open(): AnyEvent[] {
    return [...this.stored].map(({ event }) => event);
  }

  add(sequence: number, event: AnyEvent): void {
    if (this.deletion.signal.aborted) return;
    const message = { sequence, event, deliveries: 0, delay: 0 };
    this.stored.add(message);
    void this.deliverUntilSettled(message);
  }

  /** Delivers to a process until it is gone, or stopping and has finished what it has, or the durable is deleted. */
  async serve(receiver: Receiver): Promise<void> {
    const gone = AbortSignal.any([receiver.gone, this.deletion.signal]);
    const service = { ...receiver, gone, isGone: untilAborted(gone), underWay: new Set<Promise<void>>() };
    this.services.add(service);
    await untilAborted(AbortSignal.any([gone, receiver.stopping]));
    this.services.delete(service);
    await Promise.all(service.underWay);
  }

  delete(): void {
    this.deletion.abort();
    this.stored.clear();
  }

  private async deliverUntilSettled(message: Stored): Promise<void> {
    while (this.stored.has(message)) {
      const services = [...this.services];
      const service = services[Math.floor(this.random() * services.length)];
      if (service) {
        // Now and then to another one as well, as if it had not been heard of for a while.
        if (this.random() < 0.05) void this.deliver(message, services[0] as Service);
        await this.deliver(message, service);
      }
      await delay(this.random() * 4 + message.delay);
    }
  }

  /** Resolves when it is settled, to be sent again, or its receiver is gone. */
  private async deliver(message: Stored, service: Service): Promise<void> {
    const delivery = this.deliverOnce(message, service);
    service.underWay.add(delivery);
    await delivery;
    service.underWay.delete(delivery);
  }

  private async deliverOnce(message: Stored, { process, gone, isGone }: Service): Promise<void> {
    if (gone.aborted) return;
    message.deliveries++;
    message.delay = 0;
    const disposition = await Promise.race([process(this.asReceived(message), gone), isGone]);
    if (gone.aborted || !disposition) return;
    if (disposition.kind === 'nak') message.delay = Math.min(disposition.delay, longestDelay);
    else this.stored.delete(message);
  }

  private asReceived({ sequence, event, deliveries }: Stored): JsMsg {
    const id = headers();
    id.set('Nats-Msg-Id', event.id);
    return {
      seq: sequence,
      subject: subjectOf(event),
      data: new TextEncoder().encode(JSON.stringify(event)),
      headers: id,
      json: () => JSON.parse(JSON.stringify(event)),
      info: { deliveryCount: deliveries, consumer: this.name, timestampNanos: '0' },
    } as unknown as JsMsg;
  }
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
