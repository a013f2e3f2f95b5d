import { scopesOf } from './event-catalogue.ts';
import type { WebhookEndpoint } from './webhook-endpoint.ts';

type Changeable = Pick<WebhookEndpoint, 'url' | 'eventTypes' | 'isOrdered' | 'isActive'>;
type Selecting = Pick<WebhookEndpoint, 'selection' | 'apiKey'>;

/** What is absent or null stays as it is; a description of null is taken away. */
export type EndpointChange = { [Field in keyof Changeable]?: Changeable[Field] | null | undefined } & {
  description?: string | null | undefined;
  /** Absent: the selection and its key stay. */
  selecting?: Selecting | undefined;
};

/** An endpoint that was changed. Made active, it begins anew: what it was disabled for is forgotten. */
export function changeEndpoint(endpoint: WebhookEndpoint, change: EndpointChange, updatedAt: Date): WebhookEndpoint {
  const eventTypes = change.eventTypes ?? endpoint.eventTypes;
  const isActive = change.isActive ?? endpoint.isActive;
  const isRevived = isActive && !endpoint.isActive;
  return {
    ...endpoint,
    url: change.url ?? endpoint.url,
    description: change.description === undefined ? endpoint.description : change.description,
    eventTypes,
    scopes: change.eventTypes ? scopesOf(eventTypes) : endpoint.scopes,
    ...change.selecting,
    isOrdered: change.isOrdered ?? endpoint.isOrdered,
    isActive,
    ...(isRevived && { disabledAt: null, disabledReason: null, failingSince: null }),
    version: endpoint.version + 1,
    updatedAt,
  };
}
