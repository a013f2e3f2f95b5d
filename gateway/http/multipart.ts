import type { StreamFormat } from './stream-format.ts';

const boundary = 'graphql';

/**
 * A part, and the boundary behind it: clients take a part for complete only when they see what follows it. The line break
 * before a boundary is a part of it.
 */
const part = (body: string) => `\r\ncontent-type: application/json\r\n\r\n${body}\r\n--${boundary}`;

const complete = '--\r\n';

/**
 * Apollo's protocol for subscriptions over multipart HTTP, 1.0. Its clients take a stream that ends without the closing
 * boundary for broken, and one with it for complete.
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
