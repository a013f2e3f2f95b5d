import type { StreamFormat } from './stream-format.ts';

const boundary = 'graphql';

/**
 * A part with the boundary behind it: for clients a part is complete only when they have read the next boundary, which
 * includes the line break before it.
 */
const part = (body: string) => `\r\ncontent-type: application/json\r\n\r\n${body}\r\n--${boundary}`;

const complete = '--\r\n';

/**
 * Apollo's protocol for subscriptions over multipart HTTP, 1.0. For its clients, a stream that ends without the closing
 * boundary is broken, and one with it is complete.
 * @see https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol
 */
export const multipart: StreamFormat = {
  contentType: `multipart/mixed;boundary="${boundary}";subscriptionSpec="1.0"`,
  begin: () => `\r\n--${boundary}`,
  next: (result) => part(`{"payload":${result}}`),
  refused: (errors) => part(JSON.stringify({ payload: { errors } })) + complete,
  failed: (errors) => part(JSON.stringify({ payload: null, errors })) + complete,
  complete,
  heartbeat: part('{}'),
};

/**
 * Incremental delivery over multipart HTTP, as it was in August 2022, for which clients ask until it is standardised.
 * @see https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md
 */
export const multipartParts: StreamFormat = {
  ...multipart,
  contentType: `multipart/mixed;boundary="${boundary}";deferSpec=20220824`,
  next: part,
  refused: (errors) => part(JSON.stringify({ errors })) + complete,
  failed: (errors) => part(JSON.stringify({ errors, hasNext: false })) + complete,
  heartbeat: part('{"hasNext":true}'),
};
