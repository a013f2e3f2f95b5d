import type { WebhookEvent } from './webhook-event.ts';

/** What a selection said of an event, as GraphQL answers. */
export interface Selected {
  data: Record<string, unknown>;
  errors: readonly object[];
}

/** What the query of a selection is given: its variables may be these. */
export const selectionVariables = ({ aggregateId, type }: Pick<WebhookEvent, 'aggregateId' | 'type'>) => {
  return { id: aggregateId, eventType: type };
};

/** The body of an event, with what the endpoint's selection said beside its data. */
export function selectedBody(body: string, { data, errors }: Selected): string {
  return JSON.stringify({ ...(JSON.parse(body) as object), selection: { data, ...(errors.length > 0 && { errors }) } });
}
