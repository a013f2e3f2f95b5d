/** Why the system, and not somebody, disabled an endpoint. */
export const disabledReasons = ['GONE', 'FAILING'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** Somebody else's server, which is told of events. */
export interface WebhookEndpoint {
  id: string;
  url: string;
  description: string | null;
  /** Patterns of the events it is told of, as they were given: `*`, `order.*`, `product.updated`. */
  eventTypes: string[];
  /** Rights of whoever chose the event types: it is told of nothing that they could not see. */
  scopes: string[];
  /** Whether the next event of an aggregate waits for the one before. */
  isOrdered: boolean;
  /** An inactive one is told of nothing. */
  isActive: boolean;
  /** When the system disabled it; null when it did not. */
  disabledAt: Date | null;
  disabledReason: DisabledReason | null;
  /** When deliveries began to fail; null since one succeeded. */
  failingSince: Date | null;
  /** A GraphQL query that is asked about each event, with `apiKey`; null for none. */
  selection: string | null;
  /** The API key's secret, encrypted; null without a selection. */
  apiKey: Uint8Array | null;
  /** Number of its last event. */
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** Why an endpoint whose delivery was given up is disabled now; null while it is not. */
export function reasonToDisable(
  { failingSince }: Pick<WebhookEndpoint, 'failingSince'>,
  now: Date,
): DisabledReason | null {
  return failingSince !== null && now.getTime() - failingSince.getTime() >= patienceMs ? 'FAILING' : null;
}

/** How long nothing may succeed before an endpoint is disabled, with the next delivery that is given up. */
const patienceMs = 5 * 86_400_000;
