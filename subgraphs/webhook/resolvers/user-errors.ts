import { notFound } from '#packages/user-errors/user-errors.ts';

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
