import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';

/** There is no such endpoint. */
export const unknownEndpoint = (_refusal: object, { id }: { id: string }) =>
  notFound(['input', 'id'], `webhook endpoint ${id}`);

/** @param field of the input at fault */
export const eventTypesForbidden =
  (field: string) =>
  ({ missing }: { missing: string[] }) => ({
    __typename: 'WebhookEventTypesForbidden' as const,
    code: 'WEBHOOK_EVENT_TYPES_FORBIDDEN',
    message: `You may not see these events: that takes ${missing.join(', ')}.`,
    path: ['input', field],
    missing,
  });

/** @param field of the input that names the endpoint */
export const endpointInactive = (field: string) => () => ({
  __typename: 'WebhookEndpointInactive' as const,
  code: 'WEBHOOK_ENDPOINT_INACTIVE',
  message: 'The endpoint is inactive, and would not be told. Make it active first.',
  path: ['input', field],
});

/** What comes of asking the graph for a selection. */
export const selectionRefusals = {
  'selection-refused': ({ field, reason }: { field: string; reason: string }) =>
    invalidInput(['input', field], `${field}: ${reason}`),
  'graph-unavailable': (): never => {
    throw unavailable('The graph cannot be asked for the selection at the moment.');
  },
};
