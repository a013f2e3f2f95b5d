import { z } from 'zod';

/** Who caused an event: an account, or a part of the system acting on its own. */
export const actorSchema = z.union([
  z.object({ type: z.literal('user'), id: z.uuid() }),
  z.object({ type: z.literal('system'), id: z.string().min(1) }),
]);
export type Actor = z.infer<typeof actorSchema>;

export const envelopeSchema = z.object({
  /** UUIDv7, unique for ever; also the message id at the broker. */
  id: z.uuid(),
  /** `<aggregateType>.<event>`, for example `order.placed`. */
  type: z.string(),
  version: z.int().positive(),
  aggregateType: z.string(),
  aggregateId: z.string(),
  /** 1 for the first event of an aggregate, then without gaps. */
  aggregateVersion: z.int().positive(),
  /** RFC 3339, UTC. */
  occurredAt: z.iso.datetime(),
  /** The same for everything one request set off. */
  correlationId: z.string(),
  /** Id of the event this one answers; null when a request caused it. */
  causationId: z.string().nullable(),
  actor: actorSchema,
  data: z.unknown(),
});

export type AnyEvent = z.infer<typeof envelopeSchema>;
export type DomainEvent<Type extends string = string, Data = unknown> = Omit<AnyEvent, 'type' | 'data'> & {
  type: Type;
  data: Data;
};

/** One version of one event: its type and the schema of its data. Released versions gain optional fields only (ADR 25). */
export interface EventContract<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  type: Type;
  version: number;
  aggregateType: string;
  data: Schema;
  /** Whether it ends access that somebody had: gateways are told of it with the response to the request that caused it. */
  revokesAccess?: boolean;
}
/** The event a contract describes. */
export type EventOf<Contract extends EventContract> = DomainEvent<Contract['type'], z.infer<Contract['data']>>;

/**
 * Declares an event. `type` is `<aggregateType>.<event>`. Data carries ids and numbers, never personal data.
 * @param options `revokesAccess`: default false
 */
export function defineEvent<const Type extends `${string}.${string}`, Schema extends z.ZodType>(
  type: Type,
  version: number,
  data: Schema,
  options: Pick<EventContract, 'revokesAccess'> = {},
): EventContract<Type, Schema> {
  return { type, version, aggregateType: type.slice(0, type.indexOf('.')), data, ...options };
}

/** Parses the envelope of any event; the data is left for its contract. Throws a ZodError. */
export function parseEnvelope(json: unknown): AnyEvent {
  return envelopeSchema.parse(json);
}

/**
 * Parses the data of an event against its contract; fields the contract does not know are left out. Throws a ZodError, also
 * when type or version are another's.
 */
export function parseEvent<Contract extends EventContract>(contract: Contract, event: AnyEvent): EventOf<Contract> {
  const expected = z.object({ type: z.literal(contract.type), version: z.literal(contract.version) });
  expected.parse(event);
  return { ...event, type: contract.type, data: contract.data.parse(event.data) } as EventOf<Contract>;
}

/** NATS subject of an event: `events.<aggregateType>.<aggregateId>.<event>`. */
export function subjectOf(event: Pick<AnyEvent, 'type' | 'aggregateType' | 'aggregateId'>): string {
  return `events.${event.aggregateType}.${event.aggregateId}.${event.type.slice(event.aggregateType.length + 1)}`;
}
