/** What is sent with a body, and how an attempt is shown later. `webhook-id`, `-timestamp` and `-signature` are Standard Webhooks'. */
export const requestHeaders = ({ eventId, at, signature }: { eventId: string; at: Date; signature: string }) => ({
  'content-type': 'application/json',
  'user-agent': 'Souk-Webhooks',
  'webhook-id': eventId,
  'webhook-timestamp': String(timestampOf(at)),
  'webhook-signature': signature,
});

/** Seconds since 1970. */
export const timestampOf = (at: Date): number => Math.floor(at.getTime() / 1_000);
