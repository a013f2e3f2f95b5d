import type { MsgHdrs } from '@nats-io/transport-node';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Broker } from '../../connect-broker.ts';
import { readDeadLetter } from '../../dead-letter.ts';
import { FakeDurable } from './fake-durable.ts';

/** An event that was given up. */
export interface GivenUp {
  event: AnyEvent;
  /** How often its handler had failed. */
  attempts: number;
  /** Name of the durable it came from. */
  durable: string;
}

/** A stream in memory, whose durables deliver at least once, in an order and to a process that are drawn. */
export class FakeBroker {
  readonly deadLetters: GivenUp[] = [];
  private sentAgain = 0;
  private readonly random: () => number;
  private readonly published: AnyEvent[] = [];
  private readonly durables = new Map<string, FakeDurable>();

  constructor(random: () => number) {
    this.random = random;
  }

  /** Where dead letters are published. */
  get broker(): Broker {
    const publish = async (_: string, data: Uint8Array, { headers, msgID }: { headers: MsgHdrs; msgID: string }) => {
      const event = JSON.parse(new TextDecoder().decode(data));
      const [durable = ''] = msgID.split(':');
      this.deadLetters.push({ event, attempts: readDeadLetter(headers).attempts, durable });
    };
    return { js: { publish } } as unknown as Broker;
  }

  /** A durable that begins with the first event; the same for the same name. */
  durable(name: string): FakeDurable {
    const known = this.durables.get(name);
    if (known) return known;
    const durable = new FakeDurable(name, this.random);
    this.durables.set(name, durable);
    for (const [index, event] of this.published.entries()) durable.add(index + 1, event);
    return durable;
  }

  publish(event: AnyEvent): void {
    const sequence = this.published.push(event);
    for (const durable of this.durables.values()) durable.add(sequence, event);
  }

  /** Publishes what was given up once more, each time it is. */
  sendDeadLettersAgain(): void {
    for (; this.sentAgain < this.deadLetters.length; this.sentAgain++) {
      this.publish((this.deadLetters[this.sentAgain] as GivenUp).event);
    }
  }
}
