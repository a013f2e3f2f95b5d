/** An event that endpoints are told of, as it is kept. */
export interface WebhookEvent {
  id: string;
  type: string;
  aggregateType: string;
  aggregateId: string;
  aggregateVersion: number;
  occurredAt: Date;
  /** The account whom it is about; null when that is nobody. */
  personId: string | null;
  /** What is sent, as JSON: the same bytes to all. */
  body: string;
}

/** What is told of an event. */
export interface ToldEvent {
  id: string;
  type: string;
  version: number;
  aggregateType: string;
  aggregateId: string;
  aggregateVersion: number;
  /** RFC 3339. */
  occurredAt: string;
  data: unknown;
}

/** The body of a delivery: `type`, `timestamp` and `data` as Standard Webhooks has them. Who caused the event is not said. */
function bodyOf({ id, type, version, occurredAt, data, ...aggregate }: ToldEvent): string {
  const { aggregateType, aggregateId, aggregateVersion } = aggregate;
  return JSON.stringify({
    id,
    type,
    version,
    timestamp: occurredAt,
    aggregateType,
    aggregateId,
    aggregateVersion,
    data,
  });
}

/** An event as it is kept. */
export function keptEvent(event: ToldEvent): WebhookEvent {
  const { id, type, aggregateType, aggregateId, aggregateVersion, occurredAt } = event;
  const aggregate = { aggregateType, aggregateId, aggregateVersion };
  return { id, type, ...aggregate, occurredAt: new Date(occurredAt), personId: personOf(event), body: bodyOf(event) };
}

/** Whom an event is about: the account itself, or the customer whose order it is. */
function personOf({ aggregateType, aggregateId, data }: ToldEvent): string | null {
  if (aggregateType === 'user') return aggregateId;
  const customerId: unknown = (data as { customerId?: unknown } | null)?.customerId;
  return typeof customerId === 'string' ? customerId : null;
}

/** What a test tells: an event of the endpoint itself that nothing has caused. */
export function pingOf(id: string, { endpointId, at }: { endpointId: string; at: Date }): WebhookEvent {
  const aggregate = { aggregateType: 'webhook-endpoint', aggregateId: endpointId, aggregateVersion: 0 };
  const event = { id, type: 'webhook.ping', ...aggregate };
  const data = { webhookEndpointId: endpointId };
  const body = bodyOf({ ...event, version: 1, occurredAt: at.toISOString(), data });
  return { ...event, occurredAt: at, personId: null, body };
}
